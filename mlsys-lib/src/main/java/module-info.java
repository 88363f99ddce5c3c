/**
 * Quantities, sourced constants, twins, formulas and derivations for machine-learning systems. JDK
 * only.
 */
module mlsys {
    requires static org.jspecify;

    exports mlsys;
    exports mlsys.core;
}
