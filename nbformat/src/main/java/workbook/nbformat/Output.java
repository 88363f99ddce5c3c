package workbook.nbformat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that a code cell showed. */
public sealed interface Output {

    /** Apply the function for this kind of output. */
    <R> R match(
            Function<? super Stream, ? extends R> stream,
            Function<? super Display, ? extends R> display,
            Function<? super Result, ? extends R> result,
            Function<? super Failure, ? extends R> failure);

    /**
     * Text written to a stream.
     *
     * @param name {@code stdout} or {@code stderr}
     * @param text the text
     */
    record Stream(String name, String text) implements Output {
        @Override
        public <R> R match(
                Function<? super Stream, ? extends R> stream,
                Function<? super Display, ? extends R> display,
                Function<? super Result, ? extends R> result,
                Function<? super Failure, ? extends R> failure) {
            return stream.apply(this);
        }
    }

    /**
     * Something displayed on the way.
     *
     * @param data its forms
     * @param metadata about the forms
     */
    record Display(MimeBundle data, Map<String, Object> metadata) implements Output {

        /** Hold a copy of {@code metadata}. */
        public Display {
            metadata = Json.freeze(metadata);
        }

        @Override
        public <R> R match(
                Function<? super Stream, ? extends R> stream,
                Function<? super Display, ? extends R> display,
                Function<? super Result, ? extends R> result,
                Function<? super Failure, ? extends R> failure) {
            return display.apply(this);
        }
    }

    /**
     * The value of the cell's last expression.
     *
     * @param executionCount the number of the run
     * @param data its forms
     * @param metadata about the forms
     */
    record Result(@Nullable Integer executionCount, MimeBundle data, Map<String, Object> metadata)
            implements Output {

        /** Hold a copy of {@code metadata}. */
        public Result {
            metadata = Json.freeze(metadata);
        }

        @Override
        public <R> R match(
                Function<? super Stream, ? extends R> stream,
                Function<? super Display, ? extends R> display,
                Function<? super Result, ? extends R> result,
                Function<? super Failure, ? extends R> failure) {
            return result.apply(this);
        }
    }

    /**
     * The error that ended the cell.
     *
     * @param name the exception's name
     * @param value its message
     * @param traceback lines to show, with ANSI colours
     */
    record Failure(String name, String value, List<String> traceback) implements Output {

        /** Hold a copy of {@code traceback}. */
        public Failure {
            traceback = List.copyOf(traceback);
        }

        @Override
        public <R> R match(
                Function<? super Stream, ? extends R> stream,
                Function<? super Display, ? extends R> display,
                Function<? super Result, ? extends R> result,
                Function<? super Failure, ? extends R> failure) {
            return failure.apply(this);
        }
    }
}
