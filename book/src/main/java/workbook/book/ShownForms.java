package workbook.book;

/**
 * Rewrites a cell that ends in a bare figure or table, so that kernels without our renderers show
 * it: {@code x} becomes {@code display(x.html(), "text/html");}.
 */
final class ShownForms {

    private ShownForms() {}

    static String displayed(String code) {
        int start = lastStatement(code);
        var expression = code.substring(start).strip();
        boolean block = expression.endsWith("}") && !expression.startsWith("new ");
        if (expression.isEmpty() || expression.endsWith(";") || block) {
            return code;
        }
        var before = code.substring(0, start).stripTrailing();
        return (before.isEmpty() ? "" : before + "\n")
                + "display("
                + expression
                + ".html(), \"text/html\");";
    }

    /**
     * Return where the last statement begins: behind the last semicolon or block outside of any.
     */
    private static int lastStatement(String code) {
        int depth = 0;
        int start = 0;
        int i = 0;
        while (i < code.length()) {
            char c = code.charAt(i);
            int skipped = skip(code, i);
            if (skipped > i) {
                boolean comment = code.charAt(i) == '/';
                i = skipped;
                if (comment && depth == 0 && code.substring(start, i).strip().startsWith("/")) {
                    start = i;
                }
                continue;
            }
            if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (c == ')' || c == '}' || c == ']') {
                depth--;
                if (c == '}' && depth == 0 && endsBlock(code, i + 1)) {
                    start = i + 1;
                }
            } else if (c == ';' && depth == 0) {
                start = i + 1;
            }
            i++;
        }
        return start;
    }

    /** A brace ends a statement unless the expression goes on behind it. */
    private static boolean endsBlock(String code, int from) {
        var rest = code.substring(from).stripLeading();
        return !rest.isEmpty() && ".,;)]+-*/?:&|=<>".indexOf(rest.charAt(0)) < 0;
    }

    /** Return the offset behind the string, character or comment at {@code i}; or {@code i}. */
    private static int skip(String code, int i) {
        if (code.startsWith("//", i)) {
            int end = code.indexOf('\n', i);
            return end < 0 ? code.length() : end;
        } else if (code.startsWith("/*", i)) {
            int end = code.indexOf("*/", i + 2);
            return end < 0 ? code.length() : end + 2;
        } else if (code.startsWith("\"\"\"", i)) {
            return quoted(code, i + 3, "\"\"\"");
        } else if (code.charAt(i) == '"' || code.charAt(i) == '\'') {
            return quoted(code, i + 1, code.substring(i, i + 1));
        }
        return i;
    }

    private static int quoted(String code, int from, String end) {
        int i = from;
        while (i < code.length() && !code.startsWith(end, i)) {
            i += code.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(code.length(), i + end.length());
    }
}
