package workbook.engine.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** A class that an index knows; its file is looked for when something but its bytes is asked. */
final class IndexedClass implements JavaFileObject {

    private final JavaFileManager manager;
    private final JavaFileManager.Location location;
    private final String name;
    private final Module module;
    private @Nullable JavaFileObject file;

    /** Make the class of a name, in a place where a manager finds its file, and in a module. */
    IndexedClass(
            JavaFileManager manager,
            JavaFileManager.Location location,
            String name,
            Module module) {
        this.manager = manager;
        this.module = module;
        this.location = location;
        this.name = name;
    }

    /** The name as {@link Class#getName} gives it. */
    String binaryName() {
        return name;
    }

    /** The file as the manager knows it. */
    JavaFileObject file() throws IOException {
        var found = file;
        if (found == null) {
            found = manager.getJavaFileForInput(location, name, Kind.CLASS);
            if (found == null) {
                throw new FileNotFoundException(name + " is not in " + location.getName());
            }
            file = found;
        }
        return found;
    }

    /** As {@link #file}, for where nothing can be thrown. */
    JavaFileObject known() {
        try {
            return file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Kind getKind() {
        return Kind.CLASS;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.CLASS && simpleName.equals(name.substring(name.lastIndexOf('.') + 1));
    }

    @Override
    public InputStream openInputStream() throws IOException {
        var bytes = module.getResourceAsStream(name.replace('.', '/') + ".class");
        return bytes == null ? file().openInputStream() : bytes;
    }

    @Override
    public @Nullable NestingKind getNestingKind() {
        return null;
    }

    @Override
    public @Nullable Modifier getAccessLevel() {
        return null;
    }

    @Override
    public URI toUri() {
        return known().toUri();
    }

    @Override
    public String getName() {
        return name.replace('.', '/') + ".class";
    }

    @Override
    public OutputStream openOutputStream() throws IOException {
        return file().openOutputStream();
    }

    @Override
    public Reader openReader(boolean ignoreEncodingErrors) throws IOException {
        return file().openReader(ignoreEncodingErrors);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
        return file().getCharContent(ignoreEncodingErrors);
    }

    @Override
    public Writer openWriter() throws IOException {
        return file().openWriter();
    }

    @Override
    public long getLastModified() {
        return known().getLastModified();
    }

    @Override
    public boolean delete() {
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IndexedClass that
                && name.equals(that.name)
                && location.equals(that.location);
    }

    @Override
    public int hashCode() {
        return Objects.hash(location, name);
    }

    @Override
    public String toString() {
        return location.getName() + "/" + name;
    }
}
