/** Names of magics that IJava's notebooks register, and that are there without. */
@NullMarked
package io.github.spencerpark.jupyter.kernel.magic.common;

import org.jspecify.annotations.NullMarked;
