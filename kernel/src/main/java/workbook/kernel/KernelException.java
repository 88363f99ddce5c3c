package workbook.kernel;

/** Says what could not be done with a kernelspec, and what to do about it. */
public final class KernelException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Create with a message for the user. */
    public KernelException(String message) {
        super(message);
    }

    /** Create with a message for the user and the cause. */
    public KernelException(String message, Throwable cause) {
        super(message, cause);
    }
}
