/** How IJava's notebooks register what shows their types. */
@NullMarked
package io.github.spencerpark.jupyter.kernel.display;

import org.jspecify.annotations.NullMarked;
