/** IJava's functions for cells and for libraries made for its notebooks. */
@NullMarked
package io.github.spencerpark.ijava.runtime;

import org.jspecify.annotations.NullMarked;
