package workbook.kernel.internal.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** A Maven repository in a folder, for tests without a network. */
record Shelf(Path folder) {

    String url() {
        return folder.toUri().toString();
    }

    /** Put a library with dependencies, each {@code group:artifact:version}. */
    Shelf with(String coordinates, String... needs) throws IOException {
        var parts = coordinates.split(":", -1);
        var dependencies = new StringBuilder();
        for (var need : needs) {
            var n = need.split(":", -1);
            dependencies.append(dependency(n[0], n[1], n[2]));
        }
        var pom =
                "<project><modelVersion>4.0.0</modelVersion><groupId>"
                        + parts[0]
                        + "</groupId><artifactId>"
                        + parts[1]
                        + "</artifactId><version>"
                        + parts[2]
                        + "</version><dependencies>"
                        + dependencies
                        + "</dependencies></project>";
        write(coordinates, ".pom", pom.getBytes(StandardCharsets.UTF_8));
        jar(coordinates, ".jar");
        return this;
    }

    static String dependency(String group, String artifact, String version) {
        return "<dependency><groupId>"
                + group
                + "</groupId><artifactId>"
                + artifact
                + "</artifactId><version>"
                + version
                + "</version></dependency>";
    }

    /** Put a jar that holds its own name in a file. */
    Shelf jar(String coordinates, String ending) throws IOException {
        var file = file(coordinates, ending);
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new ZipEntry("name-" + coordinates.split(":", -1)[1] + ".txt"));
            jar.write((coordinates + ending).getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** List the versions of an artifact, as a server does. */
    Shelf versions(String group, String artifact, String... versions) throws IOException {
        var text = new StringBuilder();
        for (var version : versions) {
            text.append("<version>").append(version).append("</version>");
        }
        var at = folder.resolve(group.replace('.', '/')).resolve(artifact);
        Files.createDirectories(at);
        Files.writeString(
                at.resolve("maven-metadata.xml"),
                "<metadata><groupId>"
                        + group
                        + "</groupId><artifactId>"
                        + artifact
                        + "</artifactId><versioning><versions>"
                        + text
                        + "</versions></versioning></metadata>");
        return this;
    }

    void write(String coordinates, String ending, byte[] content) throws IOException {
        Files.write(file(coordinates, ending), content);
    }

    private Path file(String coordinates, String ending) throws IOException {
        var parts = coordinates.split(":", -1);
        var at = folder.resolve(parts[0].replace('.', '/')).resolve(parts[1]).resolve(parts[2]);
        Files.createDirectories(at);
        return at.resolve(parts[1] + "-" + parts[2] + ending);
    }
}
