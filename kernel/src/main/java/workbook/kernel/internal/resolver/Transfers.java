package workbook.kernel.internal.resolver;

import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;
import workbook.kernel.internal.maven.Resolver.Progress;

/** Passes downloads on, and ends them when asked to. */
final class Transfers extends AbstractTransferListener {

    private final Progress progress;
    private volatile boolean cancelled;

    Transfers(Progress progress) {
        this.progress = progress;
    }

    static Transfers silent() {
        return new Transfers(
                new Progress() {
                    @Override
                    public void received(String file, long bytes, long length) {}

                    @Override
                    public void finished(String file) {}
                });
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void transferStarted(TransferEvent event) throws TransferCancelledException {
        goOn();
    }

    @Override
    public void transferProgressed(TransferEvent event) throws TransferCancelledException {
        goOn();
        var resource = event.getResource();
        progress.received(
                name(event), event.getDataBuffer().remaining(), resource.getContentLength());
    }

    @Override
    public void transferSucceeded(TransferEvent event) {
        progress.finished(name(event));
    }

    private void goOn() throws TransferCancelledException {
        if (cancelled) {
            throw new TransferCancelledException("stopped");
        }
    }

    private static String name(TransferEvent event) {
        var path = event.getResource().getResourceName();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
