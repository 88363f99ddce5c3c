/** Names of content types. */
@NullMarked
package io.github.spencerpark.jupyter.kernel.display.mime;

import org.jspecify.annotations.NullMarked;
