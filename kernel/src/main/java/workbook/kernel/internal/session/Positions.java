package workbook.kernel.internal.session;

/** Cursor positions: the protocol counts Unicode characters, Java counts UTF-16 units. */
final class Positions {

    private Positions() {}

    /** Return the index in {@code text} of a protocol position, kept inside the text. */
    static int toJava(String text, int position) {
        int characters = text.codePointCount(0, text.length());
        int kept = Math.max(0, Math.min(position, characters));
        return text.offsetByCodePoints(0, kept);
    }

    /** Return the protocol position of an index in {@code text}. */
    static int fromJava(String text, int index) {
        return text.codePointCount(0, Math.max(0, Math.min(index, text.length())));
    }
}
