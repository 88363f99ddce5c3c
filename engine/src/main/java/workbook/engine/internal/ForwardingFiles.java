package workbook.engine.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/**
 * Forwards all that the compiler asks its own files, which the JDK has a class for in part only.
 */
abstract class ForwardingFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
        implements StandardJavaFileManager {

    ForwardingFiles(StandardJavaFileManager files) {
        super(files);
    }

    @Override
    public void setLocation(Location place, @Nullable Iterable<? extends File> files)
            throws IOException {
        fileManager.setLocation(place, files);
    }

    @Override
    public void setLocationFromPaths(Location place, Collection<? extends Path> paths)
            throws IOException {
        fileManager.setLocationFromPaths(place, paths);
    }

    @Override
    public Path asPath(FileObject file) {
        return fileManager.asPath(file);
    }

    @Override
    public @Nullable Iterable<? extends File> getLocation(Location place) {
        return fileManager.getLocation(place);
    }

    @Override
    public @Nullable Iterable<? extends Path> getLocationAsPaths(Location place) {
        return fileManager.getLocationAsPaths(place);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(
            Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(
            Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }
}
