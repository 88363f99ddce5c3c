/** How IJava's notebooks register magics. */
@NullMarked
package io.github.spencerpark.jupyter.kernel.magic.registry;

import org.jspecify.annotations.NullMarked;
