package workbook.kernel.internal.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.kernel.internal.maven.Resolver.Pom;
import workbook.kernel.internal.maven.Resolver.Repository;
import workbook.kernel.internal.maven.Resolver.Wish;

/** Maven's resolver behind its loader, with a mirror in a folder in place of the network. */
class LibrariesTest {

    private static final List<String> SCOPES = List.of("compile", "runtime");

    @TempDir private Path folder;
    private final List<Path> classPath = new ArrayList<>();
    private Shelf shelf = new Shelf(Path.of(""));

    @BeforeEach
    void fillTheShelf() throws IOException {
        shelf = new Shelf(folder.resolve("mirror"));
        shelf.with("lab:base:1.0")
                .with("lab:base:2.0")
                .with("lab:old:1.0", "lab:base:1.0")
                .with("lab:new:1.0", "lab:base:2.0")
                .versions("lab", "base", "1.0", "2.0", "10.0");
    }

    private Libraries libraries(String settings) throws IOException {
        var file = folder.resolve("settings.xml");
        Files.writeString(file, "<settings>" + settings + "</settings>");
        var local = folder.resolve("local");
        return new Libraries(classPath::add, Optional.of(file), Optional.of(local));
    }

    private Libraries libraries() throws IOException {
        return libraries(mirror());
    }

    private String mirror() {
        return "<mirrors><mirror><id>shelf</id><mirrorOf>*</mirrorOf><url>"
                + shelf.url()
                + "</url></mirror></mirrors>";
    }

    private static Libraries.Added add(Libraries to, String... coordinates) throws MavenException {
        return to.add(wishes(coordinates), null, false, new Downloads());
    }

    private static List<Wish> wishes(String... coordinates) {
        return List.of(coordinates).stream()
                .map(each -> new Wish(Coordinates.parse(each), List.of()))
                .toList();
    }

    private static List<String> names(Libraries.Added added) {
        return added.jars().stream().map(jar -> jar.coordinates().toString()).toList();
    }

    private static String failure(Libraries of, String... coordinates) {
        return text(catchThrowableOfType(MavenException.class, () -> add(of, coordinates)));
    }

    private static String text(@Nullable MavenException e) {
        if (e == null) {
            return "no failure";
        }
        var lines = new ArrayList<String>();
        lines.add(e.getMessage());
        lines.addAll(e.details());
        return String.join("\n", lines);
    }

    @Test
    void bringWhatTheyNeed() throws Exception {
        var added = add(libraries(), "lab:old:1.0");
        assertThat(names(added)).containsExactly("lab:old:1.0", "lab:base:1.0");
        assertThat(added.remarks()).isEmpty();
        assertThat(classPath)
                .containsExactly(
                        folder.resolve("local/lab/old/1.0/old-1.0.jar"),
                        folder.resolve("local/lab/base/1.0/base-1.0.jar"));
    }

    @Test
    void agreeOnOneVersionAndSayWhoAskedForAnother() throws Exception {
        var added = add(libraries(), "lab:old:1.0", "lab:new:1.0");
        assertThat(names(added)).containsExactly("lab:old:1.0", "lab:base:1.0", "lab:new:1.0");
        assertThat(added.remarks())
                .containsExactly("lab:base 1.0 is used; lab:new:1.0 asks for 2.0");
    }

    @Test
    void keepWhatIsLoaded() throws Exception {
        var libraries = libraries();
        add(libraries, "lab:old:1.0");
        var added = add(libraries, "lab:new:1.0");
        assertThat(names(added)).containsExactly("lab:new:1.0");
        assertThat(added.remarks())
                .containsExactly(
                        "lab:base 1.0 is loaded already and stays; lab:new:1.0 asks for 2.0");
        assertThat(failure(libraries, "lab:base:2.0"))
                .isEqualTo(
                        "lab:base:2.0: lab:base:1.0 is loaded, and a running Java cannot exchange"
                                + " it\n  try: restart the kernel, and ask for lab:base:2.0 first");
        assertThat(names(add(libraries, "lab:base:1.0", "lab:old:1.0"))).isEmpty();
    }

    @Test
    void leaveOutWhatIsExcluded() throws Exception {
        var wish = new Wish(Coordinates.parse("lab:old:1.0"), List.of("lab:base"));
        var added = libraries().add(List.of(wish), null, false, new Downloads());
        assertThat(names(added)).containsExactly("lab:old:1.0");
    }

    @Test
    void canBeOfAClassifierAndOfTheNewestVersion() throws Exception {
        shelf.jar("lab:base:1.0", "-linux.jar");
        var added = add(libraries(), "lab:base:jar:linux:1.0", "lab:base:[1,2]");
        assertThat(names(added)).containsExactly("lab:base:jar:linux:1.0", "lab:base:2.0");
    }

    @Test
    void sayWhichVersionsThereAre() throws Exception {
        assertThat(failure(libraries(), "lab:base:3.0"))
                .isEqualTo(
                        "not found: lab:base:3.0\n  looked in: shelf ("
                                + shelf.url()
                                + ")\n  lab:base has: 10.0, 2.0, 1.0");
        assertThat(libraries().versions("lab", "base")).containsExactly("10.0", "2.0", "1.0");
    }

    @Test
    void sayWhatIsNearAWrongName() throws Exception {
        add(libraries(), "lab:base:1.0");
        assertThat(failure(libraries(), "lap:base:1.0"))
                .isEqualTo(
                        "not found: lap:base:1.0\n  looked in: shelf ("
                                + shelf.url()
                                + ")\n  try: lab:base, if that is what you mean");
    }

    @Test
    void comeFromTheLocalRepositoryAloneWithoutANetwork() throws Exception {
        var offline = libraries(mirror() + "<offline>true</offline>");
        assertThat(failure(offline, "lab:old:1.0"))
                .isEqualTo(
                        "offline, and not yet downloaded: lab:old:1.0\n  looked in: "
                                + folder.resolve("local")
                                + "\n  try: once without --offline and <offline> in settings.xml,"
                                + " with a network");
        add(libraries(), "lab:old:1.0");
        assertThat(names(add(libraries(mirror() + "<offline>true</offline>"), "lab:old:1.0")))
                .containsExactly("lab:old:1.0", "lab:base:1.0");
        var wishes = wishes("lab:new:1.0");
        var asked = libraries();
        assertThat(
                        catchThrowableOfType(
                                MavenException.class,
                                () -> asked.add(wishes, null, true, new Downloads())))
                .hasMessage("offline, and not yet downloaded: lab:new:1.0");
    }

    @Test
    void comeFromARepositoryOfTheNotebook() throws Exception {
        var libraries =
                libraries(
                        "<mirrors><mirror><id>none</id><mirrorOf>central</mirrorOf><url>"
                                + folder.resolve("empty").toUri()
                                + "</url></mirror></mirrors>");
        libraries.add(new Repository("own", shelf.url()));
        assertThat(names(add(libraries, "lab:base:2.0"))).containsExactly("lab:base:2.0");
    }

    @Test
    void areRefusedWhenTheFileIsBroken() throws Exception {
        shelf.write("lab:base:1.0", ".jar", "no zip".getBytes(StandardCharsets.UTF_8));
        assertThat(failure(libraries(), "lab:base:1.0"))
                .startsWith("lab:base:1.0: the file is broken: ")
                .endsWith(
                        "\n  try: delete "
                                + folder.resolve("local/lab/base/1.0/base-1.0.jar")
                                + ", and run the cell again");
        assertThat(classPath).isEmpty();
    }

    @Test
    void sayWhenTheKernelHasTheirClassesItself() throws Exception {
        var jar = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(jar)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("workbook/engine/Engine.class"));
        }
        shelf.write("lab:base:1.0", ".jar", jar.toByteArray());
        assertThat(add(libraries(), "lab:base:1.0").remarks())
                .containsExactly("lab:base:1.0 has classes that the kernel has too; its are used");
    }

    @Test
    void sayThatSettingsAreBroken() throws Exception {
        assertThat(failure(libraries("<mirrors>"), "lab:base:1.0"))
                .contains("settings.xml")
                .contains("mirrors");
    }

    @Test
    void comeFromPiecesOfAPom() throws Exception {
        var text =
                "<properties><v>1.0</v></properties>\n"
                        + Shelf.dependency("lab", "old", "${v}")
                        + "<dependencies>"
                        + Shelf.dependency("lab", "new", "1.0")
                                .replace("</dependency>", "<scope>test</scope></dependency>")
                        + "</dependencies>";
        var added = libraries().add(List.of(), new Pom(text, null, SCOPES), false, new Downloads());
        assertThat(names(added)).containsExactly("lab:old:1.0", "lab:base:1.0");
    }

    @Test
    void comeFromAPomWithAParentBesideIt() throws Exception {
        var parent =
                "<project><modelVersion>4.0.0</modelVersion><groupId>my</groupId><artifactId>parent"
                        + "</artifactId><version>7</version><packaging>pom</packaging>"
                        + "<dependencyManagement><dependencies>"
                        + Shelf.dependency("lab", "base", "2.0")
                        + "</dependencies></dependencyManagement></project>";
        var child =
                "<project><modelVersion>4.0.0</modelVersion><parent><groupId>my</groupId><artifactId>"
                        + "parent</artifactId><version>7</version></parent><artifactId>child"
                        + "</artifactId><dependencies>"
                        + Shelf.dependency("lab", "base", "X").replace("<version>X</version>", "")
                        + "</dependencies></project>";
        Files.createDirectories(folder.resolve("project/child"));
        Files.writeString(folder.resolve("project/pom.xml"), parent);
        var pom = new Pom(child, folder.resolve("project/child"), SCOPES);
        assertThat(names(libraries().add(List.of(), pom, false, new Downloads())))
                .containsExactly("lab:base:2.0");
    }

    @Test
    void sayThatAPomIsNone() throws Exception {
        var libraries = libraries();
        var pom = new Pom("<project><oops></project>", null, SCOPES);
        var failure =
                catchThrowableOfType(
                        MavenException.class,
                        () -> libraries.add(List.of(), pom, false, new Downloads()));
        assertThat(failure).hasMessageStartingWith("not a POM: ").hasMessageContaining("oops");
    }

    @Test
    void bringNothingOfMavenWithThem() throws Exception {
        var resolver = ResolverLoader.open(Optional.empty(), Optional.empty());
        var inside = resolver.getClass().getClassLoader();
        assertThat(inside).isNotSameAs(getClass().getClassLoader());
        var maven = inside.loadClass("org.apache.maven.settings.Settings");
        assertThat(maven.getClassLoader()).isSameAs(inside);
    }

    @Test
    void findsTheSourcesOfWhatItAdded() throws Exception {
        shelf.jar("lab:base:1.0", "-sources.jar");
        var libraries = libraries();
        add(libraries, "lab:old:1.0");
        assertThat(classPath.stream().flatMap(jar -> libraries.sources(jar).stream()))
                .extracting(path -> path.getFileName().toString())
                .containsExactly("base-1.0-sources.jar");
    }
}
