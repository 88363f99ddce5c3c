package workbook.engine.internal;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import org.jspecify.annotations.Nullable;

/**
 * Lets JShell read comments from more sources than those of the JDK. It has no method for it, so
 * its field is opened with the agent; without the agent nothing changes.
 */
public final class ShellSources {

    private final SourceCodeAnalysis analysis;
    private final @Nullable Field field;
    private @Nullable List<Path> ofTheJdk;

    /** Care for the sources of an analysis. */
    public ShellSources(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
        this.field = ShellFields.opened(analysis.getClass(), "availableSources");
    }

    /**
     * Look into these folders and jars too, in place of those given before. Call it when JShell has
     * documented something: then it knows the JDK's.
     */
    public void set(Collection<Path> more) {
        if (field == null) {
            return;
        }
        if (ofTheJdk == null) {
            ofTheJdk = known(field);
        }
        var all = new ArrayList<>(ofTheJdk);
        all.addAll(more);
        ShellFields.set(field, analysis, all);
    }

    private List<Path> known(Field open) {
        var paths = new ArrayList<Path>();
        if (ShellFields.get(open, analysis) instanceof List<?> list) {
            list.forEach(each -> paths.add((Path) each));
        }
        return paths;
    }
}
