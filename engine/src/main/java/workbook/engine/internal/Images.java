package workbook.engine.internal;

import java.awt.Component;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Renders images to PNG. Kept apart, so that the desktop classes load only when there is one. */
final class Images {

    private Images() {}

    /** Tell without loading desktop classes whether a value can be an image. */
    static boolean mayBe(Object value) {
        for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
            if ("java.desktop".equals(type.getModule().getName())) {
                return true;
            }
        }
        return false;
    }

    /** Render an image or a part of a window, or answer empty when the value is none. */
    static Optional<Map<String, Object>> render(Object value) {
        if (value instanceof Component component) {
            return Components.paint(component)
                    .flatMap(image -> png(value.getClass().getSimpleName(), image));
        }
        return value instanceof RenderedImage image ? png("image", image) : Optional.empty();
    }

    private static Optional<Map<String, Object>> png(String kind, RenderedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            if (!ImageIO.write(image, "png", bytes)) {
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var bundle = new LinkedHashMap<String, Object>();
        bundle.put(
                "text/plain",
                (kind.isEmpty() ? "component" : kind)
                        + ", "
                        + image.getWidth()
                        + " × "
                        + image.getHeight());
        bundle.put("image/png", Base64.getEncoder().encodeToString(bytes.toByteArray()));
        return Optional.of(bundle);
    }
}
