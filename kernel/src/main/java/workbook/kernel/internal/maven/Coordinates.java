package workbook.kernel.internal.maven;

import java.util.regex.Pattern;

/** Which artifact: {@code group:artifact[:extension[:classifier]]:version}. */
public record Coordinates(
        String group, String artifact, String extension, String classifier, String version) {

    private static final Pattern PART = Pattern.compile("[^\\s:]+");

    /** Read coordinates; the message of an exception says what is wrong with them. */
    public static Coordinates parse(String text) {
        var parts = text.split(":", -1);
        if (parts.length < 3 || parts.length > 5) {
            throw new IllegalArgumentException(
                    text + " is not of the form group:artifact[:extension[:classifier]]:version");
        }
        for (int i = 0; i < parts.length; i++) {
            var mayBeEmpty = i > 1 && i < parts.length - 1;
            if (!PART.matcher(parts[i]).matches() && !(mayBeEmpty && parts[i].isEmpty())) {
                throw new IllegalArgumentException(
                        text + ": part " + (i + 1) + " is '" + parts[i] + "', which is no name");
            }
        }
        var extension = parts.length > 3 && !parts[2].isEmpty() ? parts[2] : "jar";
        var classifier = parts.length > 4 ? parts[3] : "";
        return new Coordinates(parts[0], parts[1], extension, classifier, parts[parts.length - 1]);
    }

    /** What has one version in a JVM: all but the version. */
    public String key() {
        var tail = classifier.isEmpty() ? "" : ":" + classifier;
        return group + ":" + artifact + (isJar() && tail.isEmpty() ? "" : ":" + extension + tail);
    }

    /** Tell whether this is an ordinary jar. */
    public boolean isJar() {
        return extension.equals("jar");
    }

    @Override
    public String toString() {
        return key() + ":" + version;
    }
}
