package workbook.nbformat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A cell of a notebook. */
public sealed interface Cell {

    /** Return the id, unique in the notebook. */
    String id();

    /** Return the source text, lines separated by {@code \n}. */
    String source();

    /** Return the metadata as a JSON tree. */
    Map<String, Object> metadata();

    /** Return this cell with another source. */
    Cell withSource(String other);

    /** Return this cell with other metadata. */
    Cell withMetadata(Map<String, Object> other);

    /** Apply the function for this kind of cell. */
    <R> R match(
            Function<? super Code, ? extends R> code,
            Function<? super Markdown, ? extends R> markdown,
            Function<? super Raw, ? extends R> raw);

    /** Return the JSON object under {@code metadata.workbook}; empty where there is none. */
    default Map<String, Object> workbook() {
        return Json.object(metadata().get("workbook"));
    }

    /** Return the JSON object under {@code metadata.nbgrader}; empty where there is none. */
    default Map<String, Object> nbgrader() {
        return Json.object(metadata().get("nbgrader"));
    }

    /**
     * A cell with code and what it showed when it ran.
     *
     * @param id the id
     * @param source the code
     * @param metadata the metadata
     * @param executionCount the number in the brackets beside the cell; null if it never ran
     * @param outputs what the cell showed
     */
    record Code(
            String id,
            String source,
            Map<String, Object> metadata,
            @Nullable Integer executionCount,
            List<Output> outputs)
            implements Cell {

        /** Hold copies. */
        public Code {
            metadata = Json.freeze(metadata);
            outputs = List.copyOf(outputs);
        }

        /** Make a cell that has not run. */
        public Code(String id, String source, Map<String, Object> metadata) {
            this(id, source, metadata, null, List.of());
        }

        /** Return this cell with other outputs. */
        public Code withOutputs(@Nullable Integer count, List<Output> others) {
            return new Code(id, source, metadata, count, others);
        }

        @Override
        public Code withSource(String other) {
            return new Code(id, other, metadata, executionCount, outputs);
        }

        @Override
        public Code withMetadata(Map<String, Object> other) {
            return new Code(id, source, other, executionCount, outputs);
        }

        @Override
        public <R> R match(
                Function<? super Code, ? extends R> code,
                Function<? super Markdown, ? extends R> markdown,
                Function<? super Raw, ? extends R> raw) {
            return code.apply(this);
        }
    }

    /**
     * A cell with Markdown.
     *
     * @param id the id
     * @param source the Markdown
     * @param metadata the metadata
     * @param attachments files of the cell by name
     */
    record Markdown(
            String id,
            String source,
            Map<String, Object> metadata,
            Map<String, MimeBundle> attachments)
            implements Cell {

        /** Hold copies. */
        public Markdown {
            metadata = Json.freeze(metadata);
            attachments = Json.copyInOrder(attachments);
        }

        /** Make a cell without attachments. */
        public Markdown(String id, String source, Map<String, Object> metadata) {
            this(id, source, metadata, Map.of());
        }

        @Override
        public Markdown withSource(String other) {
            return new Markdown(id, other, metadata, attachments);
        }

        @Override
        public Markdown withMetadata(Map<String, Object> other) {
            return new Markdown(id, source, other, attachments);
        }

        /** Return this cell with other attachments. */
        public Markdown withAttachments(Map<String, MimeBundle> others) {
            return new Markdown(id, source, metadata, others);
        }

        @Override
        public <R> R match(
                Function<? super Code, ? extends R> code,
                Function<? super Markdown, ? extends R> markdown,
                Function<? super Raw, ? extends R> raw) {
            return markdown.apply(this);
        }
    }

    /**
     * A cell that Jupyter neither runs nor renders.
     *
     * @param id the id
     * @param source the text
     * @param metadata the metadata
     * @param attachments files of the cell by name
     */
    record Raw(
            String id,
            String source,
            Map<String, Object> metadata,
            Map<String, MimeBundle> attachments)
            implements Cell {

        /** Hold copies. */
        public Raw {
            metadata = Json.freeze(metadata);
            attachments = Json.copyInOrder(attachments);
        }

        @Override
        public Raw withSource(String other) {
            return new Raw(id, other, metadata, attachments);
        }

        @Override
        public Raw withMetadata(Map<String, Object> other) {
            return new Raw(id, source, other, attachments);
        }

        @Override
        public <R> R match(
                Function<? super Code, ? extends R> code,
                Function<? super Markdown, ? extends R> markdown,
                Function<? super Raw, ? extends R> raw) {
            return raw.apply(this);
        }
    }
}
