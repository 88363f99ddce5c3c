package mlsys.notebook.internal;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The colours of the theme. Charts are painted with these; the SVG names them as CSS variables, so
 * that a page can bring its own light and dark values.
 *
 * <p>Series colours follow Okabe and Ito, the light ones darkened until they stand out on paper;
 * the site's light theme has the same.
 */
public final class Palette {

    public static final Color INK = new Color(0x1c1b1a);
    public static final Color PAPER = new Color(0xffffff);
    public static final Color GRID = new Color(0xdcd7ce);
    public static final Color MUTED = new Color(0x66625c);
    public static final Color ACCENT = new Color(0xb3471d);
    private static final List<Color> SERIES =
            List.of(
                    new Color(0x0072b2),
                    new Color(0xd55e00),
                    new Color(0x008a63),
                    new Color(0xaa4f85),
                    new Color(0x8a6d00),
                    new Color(0x56748c),
                    new Color(0xb3261e));

    private static final Map<Integer, String> CSS = css();

    private Palette() {}

    /** Return the colour of the series with this number; they repeat after seven. */
    public static Color series(int index) {
        return SERIES.get(index % SERIES.size());
    }

    /** Return the CSS value for a theme colour, with its fallbacks. */
    public static Optional<String> css(Color color) {
        return Optional.ofNullable(CSS.get(color.getRGB() & 0xffffff));
    }

    /** Return the colour as {@code #rrggbb}. */
    public static String hex(Color color) {
        String digits = Integer.toHexString(color.getRGB() & 0xffffff);
        return "#" + "0".repeat(6 - digits.length()) + digits;
    }

    private static Map<Integer, String> css() {
        var map = new LinkedHashMap<Integer, String>();
        put(map, INK, "--ink", "--jp-content-font-color1");
        put(map, PAPER, "--paper", "--jp-layout-color0");
        put(map, GRID, "--grid", "--jp-border-color2");
        put(map, MUTED, "--muted", "--jp-content-font-color2");
        map.put(ACCENT.getRGB() & 0xffffff, "var(--accent," + hex(ACCENT) + ")");
        for (int i = 0; i < SERIES.size(); i++) {
            Color color = SERIES.get(i);
            map.put(color.getRGB() & 0xffffff, "var(--c" + (i + 1) + "," + hex(color) + ")");
        }
        return Map.copyOf(map);
    }

    private static void put(Map<Integer, String> map, Color color, String ours, String jupyter) {
        String value = "var(" + ours + ",var(" + jupyter + "," + hex(color) + "))";
        map.put(color.getRGB() & 0xffffff, value);
    }
}
