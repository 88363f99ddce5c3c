package mlsys;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A Java source: its methods, and the comments above them, which can be exchanged. */
final class SourceFile {

    private final Path path;
    private final String text;
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final TreeMap<Integer, Edit> edits = new TreeMap<>();

    private record Edit(int start, int end, String text) {}

    private SourceFile(CompilationUnitTree unit, Trees trees) throws IOException {
        this.path = Path.of(unit.getSourceFile().toUri());
        this.text = Files.readString(path);
        this.unit = unit;
        this.trees = trees;
    }

    /** Parse what is in a folder. */
    static List<SourceFile> in(Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var walk = Files.walk(folder);
                var files = compiler.getStandardFileManager(null, null, null)) {
            var paths = walk.filter(each -> each.toString().endsWith(".java")).sorted().toList();
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(paths));
            List<SourceFile> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(new SourceFile(unit, Trees.instance(task)));
            }
            return sources;
        }
    }

    CompilationUnitTree unit() {
        return unit;
    }

    /** The name of its first type. */
    String name() {
        return String.valueOf(path.getFileName()).replace(".java", "");
    }

    /** The methods of its types. */
    List<MethodTree> methods() {
        return members(MethodTree.class);
    }

    /** The fields of its types. */
    List<VariableTree> fields() {
        return members(VariableTree.class);
    }

    private <T extends Tree> List<T> members(Class<T> kind) {
        return unit.getTypeDecls().stream()
                .flatMap(SourceFile::members)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Stream<Tree> members(Tree member) {
        return member instanceof ClassTree type
                ? type.getMembers().stream().flatMap(SourceFile::members)
                : Stream.of(member);
    }

    private int start(Tree member) {
        return (int) trees.getSourcePositions().getStartPosition(unit, member);
    }

    /** Where a member stands, as {@code mlsys-lib/src/File.java:12}. */
    String place(Tree member) {
        Path project = Path.of("..").toAbsolutePath().normalize();
        return project.relativize(path) + ":" + unit.getLineMap().getLineNumber(start(member));
    }

    /** What stands before a member in its line. */
    String indent(Tree member) {
        return " ".repeat((int) unit.getLineMap().getColumnNumber(start(member)) - 1);
    }

    /** The comment above a member, from slash to slash; empty if there is none. */
    String comment(Tree member) {
        int end = text.lastIndexOf("*/", start(member)) + 2;
        boolean above = end > 2 && text.substring(end, start(member)).isBlank();
        return above ? text.substring(text.lastIndexOf("/**", end), end) : "";
    }

    /** Put another comment in the place of the one that is there. */
    void comment(Tree member, String comment) {
        int end = text.lastIndexOf("*/", start(member)) + 2;
        int start = text.lastIndexOf("/**", end);
        edits.put(start, new Edit(start, end, comment));
    }

    /** Write what was exchanged. */
    void save() throws IOException {
        StringBuilder changed = new StringBuilder(text);
        for (Edit edit : edits.descendingMap().values()) {
            changed.replace(edit.start, edit.end, edit.text);
        }
        Files.writeString(path, changed);
    }
}
