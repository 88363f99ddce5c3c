package workbook.grader.internal.run;

import java.util.List;
import java.util.Map;

/** What became of an answer in the compiler. */
public sealed interface Compiled {

    /**
     * It compiles.
     *
     * @param adapter the class that has the interface of the exercise
     * @param classes all classes by name
     */
    record Classes(String adapter, Map<String, byte[]> classes) implements Compiled {}

    /** It does not compile; the messages say where. */
    record Errors(List<String> messages) implements Compiled {}

    /** It has another signature than the exercise asks for. */
    record Signature(String message) implements Compiled {}

    /** No cell declares the methods that are expected. */
    record Missing(String expected) implements Compiled {}
}
