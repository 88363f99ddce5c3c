package workbook.site.internal.page;

/** Where the questions stand: the text is rendered before them, so a mark holds the place. */
final class QuizPlace {

    static final String MARK = "<!--quiz-->";

    private QuizPlace() {}
}
