package workbook.kernel.internal.resolver;

import eu.maveniverse.maven.mima.context.Context;
import java.util.List;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RemoteRepository;

/** Where one query looks. */
record Place(
        Context context,
        DefaultRepositorySystemSession session,
        List<RemoteRepository> repositories)
        implements AutoCloseable {

    RepositorySystem system() {
        return context.repositorySystem();
    }

    @Override
    public void close() {
        context.close();
    }
}
