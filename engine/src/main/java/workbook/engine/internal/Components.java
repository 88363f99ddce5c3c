package workbook.engine.internal;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.swing.RootPaneContainer;

/** Paints Swing and AWT components as they look now; none needs a screen for it. */
final class Components {

    private static final int MOST_PIXELS = 20_000_000;

    private Components() {}

    /** Paint a component in its size, or else in the one it prefers; empty when it has neither. */
    static Optional<BufferedImage> paint(Component given) {
        var component = given instanceof RootPaneContainer r ? r.getContentPane() : given;
        if (component.getWidth() == 0 || component.getHeight() == 0) {
            component.setSize(component.getPreferredSize());
        }
        long pixels = (long) component.getWidth() * component.getHeight();
        if (component instanceof Window || pixels == 0 || pixels > MOST_PIXELS) {
            return Optional.empty();
        }
        layOut(component);
        var image =
                new BufferedImage(
                        component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        try {
            component.printAll(graphics);
        } finally {
            graphics.dispose();
        }
        return Optional.of(image);
    }

    /** What is not on a screen is not laid out by itself. */
    private static void layOut(Component component) {
        if (component instanceof Container container) {
            container.doLayout();
            for (var child : container.getComponents()) {
                layOut(child);
            }
        }
    }
}
