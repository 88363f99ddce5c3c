/** mlsys and JSR-385 on the module path. */
module example {
    requires mlsys.measure; // and with it mlsys and java.measure
}
