/**
 * The part of IJava's Java interface that notebooks call, on this kernel. New code uses {@code
 * workbook.engine.display}.
 */
@NullMarked
package io.github.spencerpark.ijava;

import org.jspecify.annotations.NullMarked;
