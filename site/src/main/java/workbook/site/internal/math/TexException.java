package workbook.site.internal.math;

/** TeX outside the command set, or not well formed. */
final class TexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TexException(String message) {
        super(message);
    }
}
