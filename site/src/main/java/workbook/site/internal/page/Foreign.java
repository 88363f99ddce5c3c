package workbook.site.internal.page;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that a notebook of someone else came in.
 *
 * @param root absolute and normal; what is not really in it is not shown
 * @param prefix of all addresses, empty or ending in a slash
 * @param scripts whether its HTML is taken as it is, so that its scripts run
 */
public record Foreign(Path root, String prefix, boolean scripts) {

    /** Return the address of a file from the site's root, in characters that need no escape. */
    public String address(Path file) {
        var path = root.relativize(file.toAbsolutePath().normalize()).toString();
        return prefix
                + path.replace('\\', '/').replaceAll("[\\s%#?&\"'<>:*|;\\[\\]{}^`+=,@!$()~]+", "-");
    }

    /** Return the id of a notebook: the address of its page without the ending. */
    public String id(Path notebook) {
        var id = address(notebook).replaceAll("\\.ipynb$", "");
        return id.equals("index") || id.equals("404") ? id + "-notebook" : id;
    }

    /** Return what a relative address leads to, if it is there and in the folder. */
    Optional<Path> find(Path from, String address) {
        try {
            var path = decoded(address.replaceAll("[?#].*", ""));
            var file = from.resolve(path).normalize();
            return file.startsWith(root) && contains(file) ? Optional.of(file) : Optional.empty();
        } catch (IllegalArgumentException e) { // no path, or no escape
            return Optional.empty();
        }
    }

    /** Tell whether a file is there and, links followed, in the folder. */
    public boolean contains(Path file) {
        try {
            return Files.exists(file) && file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
