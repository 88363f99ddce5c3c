package workbook.kernel.internal.protocol;

/** The sockets on which messages travel; the heartbeat carries none. */
public enum Channel {
    SHELL,
    CONTROL,
    STDIN,
    IOPUB
}
