package workbook.book;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import workbook.engine.CellError;
import workbook.engine.CellValue;
import workbook.nbformat.Output;

/** Something that runs code: a supervised child JVM in a build, this JVM in a test. */
interface CodeSessions extends AutoCloseable {

    /** Begin a notebook: nothing of an earlier one is left. */
    CodeSession open(Path directory);

    /** Describe the JDK that runs the code, for the cache. */
    String jdk();

    @Override
    void close();

    /** The code of one notebook. */
    interface CodeSession extends AutoCloseable {

        /** Run a cell. */
        Ran run(String code, String name);

        /** Evaluate expressions without effects, in order. */
        List<CellValue> evaluate(List<String> expressions);

        /** Return the most bytes that the code's process held since this was last asked. */
        default OptionalLong peakMemory() {
            return OptionalLong.empty();
        }

        @Override
        void close();
    }

    /**
     * How a cell ended.
     *
     * @param outputs what it wrote and displayed, without the value of its last expression
     * @param over whether the session is lost: its JVM died or was killed
     */
    record Ran(
            List<Output> outputs,
            @Nullable CellValue value,
            @Nullable CellError error,
            boolean over) {}
}
