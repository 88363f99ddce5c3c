package workbook.cli;

/** Small words of messages. */
final class Words {

    private Words() {}

    /** Return "1 page" or "2 pages". */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
