package io.github.spencerpark.jupyter.kernel.magic.common;

/**
 * Stands for {@code %%writefile}, which this kernel has without; a class to register all the same.
 */
public final class WriteFile {

    private WriteFile() {}
}
