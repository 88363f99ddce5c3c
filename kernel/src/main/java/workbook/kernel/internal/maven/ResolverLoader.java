package workbook.kernel.internal.maven;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads Maven's resolver from resources that nobody else takes for classes. Cells have the kernel's
 * loader as a parent, so anything in plain sight there would win over the libraries of a notebook:
 * a notebook that asks for another version of Gson or SLF4J would get Maven's.
 */
final class ResolverLoader extends ClassLoader {

    private static final String PLACE = "META-INF/workbook-resolver/";
    private static final String OURS = "workbook.kernel.internal.";
    private static final String INSIDE = OURS + "resolver.";
    private static final String DOOR = OURS + "maven.";

    private final ClassLoader kernel;

    static {
        registerAsParallelCapable();
    }

    private ResolverLoader(ClassLoader kernel) {
        super("maven", ClassLoader.getPlatformClassLoader());
        this.kernel = kernel;
    }

    /** Load the resolver; {@code settings} and {@code local} replace those of the user. */
    static Resolver open(Optional<Path> settings, Optional<Path> local) {
        var loader = new ResolverLoader(Resolver.class.getClassLoader());
        try {
            return (Resolver)
                    loader.loadClass(INSIDE + "MimaResolver")
                            .getConstructor(Optional.class, Optional.class)
                            .newInstance(settings, local);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the resolver is not in this jar", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return name.startsWith(DOOR) ? kernel.loadClass(name) : super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var path = name.replace('.', '/');
        var file = name.startsWith(INSIDE) ? path + ".class" : PLACE + path + ".bytes";
        try (InputStream stream = kernel.getResourceAsStream(file)) {
            if (stream == null) {
                throw new ClassNotFoundException(name);
            }
            var bytes = stream.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return kernel.getResource(PLACE + name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        var found = findResource(name);
        return found == null
                ? Collections.emptyEnumeration()
                : Collections.enumeration(java.util.List.of(found));
    }
}
