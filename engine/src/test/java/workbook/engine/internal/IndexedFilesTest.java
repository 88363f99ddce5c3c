package workbook.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The compiler finds with an index what it finds without one, and no index is better than a wrong
 * one.
 */
class IndexedFilesTest {

    private static final String USES_ALL =
            "import java.util.*; import lib.*; import java.util.Map.Entry;"
                    + " class Use { Thing.Part part; Entry<Thing, List<String>> entry;"
                    + " java.sql.Connection other; }";

    @TempDir Path folder;

    private Path jar;
    private Path file;

    @BeforeEach
    void makeJar() throws IOException {
        var classes = Files.createDirectory(folder.resolve("classes"));
        assertEquals(List.of(), compile(plain(), classes, "lib.Thing", thing("Thing")));
        jar = folder.resolve("lib.jar");
        file = folder.resolve("packages");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var name : List.of("lib/Thing.class", "lib/Thing$Part.class")) {
                out.putNextEntry(new JarEntry(name));
                out.write(Files.readAllBytes(classes.resolve(name)));
            }
        }
    }

    private static String thing(String name) {
        return "package lib; public class " + name + " { public static class Part {} }";
    }

    private static StandardJavaFileManager plain() {
        return ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
    }

    private IndexedFiles files(@Nullable PackageIndex index, Path... classPath) throws IOException {
        var files = new IndexedFiles(plain(), index);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(classPath));
        return files;
    }

    /** The index of the jar and of what {@link #USES_ALL} looks at. */
    private PackageIndex index() throws IOException {
        var files = files(null, jar);
        assertEquals(List.of(), compile(files, folder, "Use", USES_ALL));
        PackageIndex.write(file, jar, files.found());
        return Objects.requireNonNull(PackageIndex.read(file, jar));
    }

    private static List<String> compile(
            StandardJavaFileManager files, Path to, String name, String source) throws IOException {
        var problems = new DiagnosticCollector<JavaFileObject>();
        var unit =
                new SimpleJavaFileObject(
                        URI.create("string:///" + name.replace('.', '/') + ".java"),
                        JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(to));
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, files, problems, List.of(), null, List.of(unit))
                .call();
        return problems.getDiagnostics().stream().map(each -> each.getCode()).toList();
    }

    private static Set<String> names(StandardJavaFileManager files, String name)
            throws IOException {
        var base = files.getLocationForModule(StandardLocation.SYSTEM_MODULES, "java.base");
        var all = new TreeSet<String>();
        for (var each : files.list(base, name, Set.of(JavaFileObject.Kind.CLASS), false)) {
            all.add(files.inferBinaryName(base, each));
        }
        return all;
    }

    @Test
    void compilesWithAnIndex() throws IOException {
        var index = index();
        assertTrue(
                Objects.requireNonNull(index.classes(PackageIndex.JAR, "lib"))
                        .containsAll(List.of("Thing", "Thing$Part")));
        assertEquals(List.of(), compile(files(index, jar), folder, "Use", USES_ALL));
        assertEquals(
                List.of("compiler.err.cant.resolve.location"),
                compile(files(index, jar), folder, "Use", "class Use { lib.Nothing none; }"));
    }

    @Test
    void listsWhatIsThere() throws IOException {
        var index = index();
        assertFalse(
                Objects.requireNonNull(index.classes("SYSTEM_MODULES[java.base]", "java.util"))
                        .isEmpty());
        for (var name : List.of("java.util", "java.lang", "java.util.zip", "java", "nowhere")) {
            assertEquals(names(plain(), name), names(files(index, jar), name), name);
        }
    }

    @Test
    void findsWhatStandsBehindTheJar() throws IOException {
        var behind = Files.createDirectory(folder.resolve("behind"));
        assertEquals(List.of(), compile(plain(), behind, "lib.More", thing("More")));
        var source = "class Use { lib.More more; lib.Thing thing; }";
        assertEquals(List.of(), compile(files(index(), jar, behind), folder, "Use", source));
        var option = files(index(), jar);
        assertTrue(option.handleOption("-classpath", List.of(behind.toString()).iterator()));
        assertEquals(
                List.of("compiler.err.cant.resolve.location"),
                compile(option, folder, "Use", source));
    }

    @Test
    void classesAreFilesToo() throws IOException {
        var files = files(index(), jar);
        var kinds = Set.of(JavaFileObject.Kind.CLASS);
        for (var each : files.list(StandardLocation.CLASS_PATH, "lib", kinds, false)) {
            assertTrue(each.toUri().toString().contains("lib.jar"), each.toString());
            assertTrue(files.contains(StandardLocation.CLASS_PATH, each));
            assertTrue(
                    each.isNameCompatible(
                            each.getName().replaceAll(".*/|\\.class", ""),
                            JavaFileObject.Kind.CLASS));
            try (var in = each.openInputStream()) {
                assertEquals(0xCA, in.read());
            }
        }
    }

    @Test
    void ignoresAnIndexOfAnotherJar() throws IOException {
        index();
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));
        assertNull(PackageIndex.read(file, jar));
        assertNull(PackageIndex.read(folder.resolve("none"), jar));
    }

    @Test
    void ignoresAnIndexThatIsCut() throws IOException {
        PackageIndex.write(file, jar, Map.of());
        var whole = Files.readAllBytes(file);
        var read = new ArrayList<Integer>();
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            if (PackageIndex.read(file, jar) != null) {
                read.add(length);
            }
        }
        assertEquals(List.of(whole.length), read);
    }
}
