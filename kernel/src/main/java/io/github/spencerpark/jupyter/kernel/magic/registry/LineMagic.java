package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method that {@code %name} calls; see {@link LineMagicFunction} for its parameters. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LineMagic {

    /** The name; empty for that of the method. */
    String value() default "";

    /** More names. */
    String[] aliases() default {};
}
