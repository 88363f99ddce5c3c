package mlsys;

/** The works our formulas are from. */
final class References {

    static final Source BOOK =
            new Source(
                    "Reddi et al., Machine Learning Systems", "https://mlsysbook.ai", null, null);

    private References() {}

    static Source paper(String title, int year) {
        return new Source(title, null, null, year);
    }
}
