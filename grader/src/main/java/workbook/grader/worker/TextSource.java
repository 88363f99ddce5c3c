package workbook.grader.worker;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source file that is only a text. */
final class TextSource extends SimpleJavaFileObject {

    private final String text;

    TextSource(String className, String text) {
        super(URI.create("string:///" + className + ".java"), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
