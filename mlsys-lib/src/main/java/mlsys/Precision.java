package mlsys;

import java.util.Locale;

/** A number format of a model or a machine. */
public enum Precision {
    /** IEEE double. */
    FP64,
    /** IEEE single. */
    FP32,
    /** Stored as FP32, computed with 19 bits. */
    TF32,
    /** IEEE half. */
    FP16,
    /** Brain float: the range of FP32 in 16 bits. */
    BF16,
    /** Eight-bit float, E4M3 or E5M2. */
    FP8,
    /** Four-bit float. */
    FP4,
    /** 32-bit integer. */
    INT32,
    /** Eight-bit integer. */
    INT8,
    /** Four-bit integer: half a byte. */
    INT4;

    /** {@return the memory one number takes, in B} */
    public Quantity bytes() {
        return Constants.get("precision.BYTES_" + name()).quantity();
    }

    /** {@return the memory one parameter takes, in bytes per parameter} */
    public Quantity bytesPerParameter() {
        LeafNode bytes = (LeafNode) bytes().derivation();
        return bytes.in(Units.BYTE_PER_PARAM)
                .called("b")
                .labelled(bytes.id(), name() + " bytes per parameter")
                .quantity();
    }

    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Precision ofField(String field) {
        return valueOf(field.toUpperCase(Locale.ROOT));
    }
}
