package workbook.engine.internal;

import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loads the classes of one snippet, so that the JVM unloads them when nothing reaches them. What
 * their code refers to stays as long as they do.
 */
final class SnippetLoader extends ClassLoader {

    /** One of its own would let each thread that a cell starts hold the loader. */
    private static final ProtectionDomain DOMAIN = SnippetLoader.class.getProtectionDomain();

    static {
        registerAsParallelCapable(); // loaders of snippets that use each other ask each other
    }

    private final SnippetClasses snippets;
    private final Map<String, byte[]> declared = new ConcurrentHashMap<>();

    @SuppressWarnings("unused") // is there to hold them
    private final Set<SnippetLoader> uses = new HashSet<>();

    SnippetLoader(ClassLoader parent, SnippetClasses snippets) {
        super("cell", parent);
        this.snippets = snippets;
        setDefaultAssertionStatus(true); // a check that says nothing would be taken for passed
    }

    /** Take the bytes of a class, which is defined when it is needed. */
    void declare(String name, byte[] bytes) {
        declared.put(name, bytes);
    }

    /** Keep what another loader has as long as what this one has. */
    void use(SnippetLoader other) {
        if (other != this) {
            uses.add(other);
        }
    }

    /** Snippets are asked for first: there is none above. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(SnippetClasses.PACKAGE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var known = findLoadedClass(name);
            var bytes = known == null ? declared.remove(name) : null;
            if (bytes != null) {
                return defineClass(name, bytes, 0, bytes.length, DOMAIN);
            }
            return known != null ? known : snippets.find(name, this);
        }
    }
}
