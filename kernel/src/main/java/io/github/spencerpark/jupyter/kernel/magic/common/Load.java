package io.github.spencerpark.jupyter.kernel.magic.common;

/** Stands for {@code %load}, which this kernel has without; a class to register all the same. */
public final class Load {

    private Load() {}
}
