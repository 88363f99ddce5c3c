package workbook.engine.display;

import java.util.Map;
import java.util.Optional;

/**
 * Turn values of some types into a MIME bundle. Named in {@code
 * META-INF/services/workbook.engine.display.Renderer} of a jar on the notebook's class path.
 *
 * <p>The keys of a bundle are MIME types. The values are text for textual types, Base64 text for
 * binary ones, and for {@code *+json} a plain tree of maps, lists, strings, numbers and booleans. A
 * missing {@code text/plain} is added by the engine.
 */
public interface Renderer {

    /** Render {@code value}, or answer empty when it is not of a type this renderer knows. */
    Optional<Map<String, Object>> render(Object value);
}
