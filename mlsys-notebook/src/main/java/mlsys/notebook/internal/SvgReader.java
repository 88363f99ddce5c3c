package mlsys.notebook.internal;

import java.awt.Color;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Read the shapes of an SVG that VectorGraphics2D wrote, flattened to one list. */
final class SvgReader {

    private static final Pattern NUMBER = Pattern.compile("-?[\\d.]+(?:[eE][-+]?\\d+)?");
    private static final Pattern PAIR =
            Pattern.compile("(-?[\\d.]+(?:[eE]-?\\d+)?),(-?[\\d.]+(?:[eE]-?\\d+)?)");
    private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");
    private static final List<String> GEOMETRY =
            List.of("x", "y", "width", "height", "cx", "cy", "rx", "ry");

    private static final Pattern OPEN_LINE = Pattern.compile("M[^LCQZ]+(L[^LCQZ]+)+");

    private SvgReader() {}

    /** A shape: attributes that give its look, its tag, and attributes that give its form. */
    record Shape(String style, String tag, Map<String, String> form) {

        String markup() {
            var out = new StringBuilder("<" + tag);
            form.forEach(
                    (name, value) ->
                            out.append(' ').append(name).append("=\"").append(value).append('"'));
            return out.append("/>").toString();
        }

        /** Tell whether {@code next} starts where this ends, both being open lines of one look. */
        boolean continuesWith(Shape next) {
            return style.equals(next.style)
                    && style.contains("fill=\"none\"")
                    && OPEN_LINE.matcher(d()).matches()
                    && OPEN_LINE.matcher(next.d()).matches()
                    && next.start().equals("M" + end());
        }

        Shape joined(Shape next) {
            String d = d() + next.d().substring(next.start().length());
            return new Shape(style, tag, Map.of("d", d));
        }

        private String d() {
            return form.getOrDefault("d", "");
        }

        private String start() {
            return d().substring(0, d().indexOf('L'));
        }

        private String end() {
            return d().substring(d().lastIndexOf('L') + 1);
        }
    }

    static List<Shape> read(String svg) {
        var shapes = new ArrayList<Shape>();
        walk(root(svg), new Move(0, 0, ""), shapes);
        return List.copyOf(shapes);
    }

    private static Element root(String svg) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            // the DTD named in the text is on the web
            factory.setFeature(
                    "http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var source = new InputSource(new StringReader(svg));
            return factory.newDocumentBuilder().parse(source).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("VectorGraphics2D wrote an SVG that cannot be read", e);
        }
    }

    private static void walk(Element parent, Move move, List<Shape> shapes) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && !element.getTagName().equals("defs")) {
                visit(element, move, shapes);
            }
        }
    }

    private static void visit(Element element, Move move, List<Shape> shapes) {
        if (element.getTagName().equals("g")) {
            walk(element, Move.of(element.getAttribute("transform")), shapes);
            return;
        }
        Map<String, String> look = look(element.getAttribute("style"));
        if (!"0".equals(look.get("fill-opacity"))) {
            String tag = element.getTagName().equals("line") ? "path" : element.getTagName();
            shapes.add(new Shape(style(look), tag, form(element, move)));
        }
    }

    /** Where a group lies: moved by dx and dy, or transformed in another way. */
    private record Move(double dx, double dy, String other) {

        static Move of(String transform) {
            double[] at =
                    NUMBER.matcher(transform)
                            .results()
                            .mapToDouble(m -> Double.parseDouble(m.group()))
                            .toArray();
            if (transform.startsWith("translate") && at.length == 2) {
                return new Move(at[0], at[1], "");
            }
            return new Move(0, 0, Trim.numbers(transform));
        }
    }

    private static Map<String, String> form(Element element, Move move) {
        var form = new LinkedHashMap<String, String>();
        for (String name : GEOMETRY) {
            if (element.hasAttribute(name)) {
                form.put(name, Trim.number(number(element, name) + shift(name, move)));
            }
        }
        String d = element.getTagName().equals("line") ? line(element) : element.getAttribute("d");
        if (!d.isEmpty()) {
            form.put("d", path(d, move));
        }
        if (!move.other().isEmpty()) {
            form.put("transform", move.other());
        }
        return form;
    }

    private static String line(Element e) {
        return "M"
                + number(e, "x1")
                + ","
                + number(e, "y1")
                + " L"
                + number(e, "x2")
                + ","
                + number(e, "y2");
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static double shift(String name, Move move) {
        return switch (name) {
            case "x", "cx" -> move.dx();
            case "y", "cy" -> move.dy();
            default -> 0;
        };
    }

    private static String path(String d, Move move) {
        return PAIR.matcher(d)
                .replaceAll(m -> moved(m.group(1), move.dx()) + " " + moved(m.group(2), move.dy()))
                .replaceAll(" ?([MLCQZ])", "$1");
    }

    private static String moved(String number, double by) {
        return Trim.number(Double.parseDouble(number) + by);
    }

    private static Map<String, String> look(String style) {
        var look = new LinkedHashMap<String, String>();
        for (String declaration : style.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                look.put(
                        declaration.substring(0, colon).strip(),
                        Trim.numbers(declaration.substring(colon + 1).strip()));
            }
        }
        look.remove("stroke-miterlimit");
        return look;
    }

    private static String style(Map<String, String> look) {
        var attributes = new StringBuilder();
        var css = new StringBuilder();
        look.forEach(
                (name, value) -> {
                    Matcher rgb = RGB.matcher(value);
                    Color color = rgb.matches() ? color(rgb) : null;
                    boolean pointless = name.equals("stroke") && value.equals("none");
                    if (!pointless) {
                        attributes
                                .append(name)
                                .append("=\"")
                                .append(color == null ? value : Palette.hex(color))
                                .append("\" ");
                    }
                    if (color != null) {
                        Palette.css(color).ifPresent(v -> css.append(name).append(':').append(v));
                    }
                });
        return css.length() == 0
                ? attributes.toString().strip()
                : attributes + "style=\"" + css + "\"";
    }

    private static Color color(Matcher rgb) {
        return new Color(
                Integer.parseInt(rgb.group(1)),
                Integer.parseInt(rgb.group(2)),
                Integer.parseInt(rgb.group(3)));
    }
}
