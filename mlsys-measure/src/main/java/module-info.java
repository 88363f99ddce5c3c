/** Quantities of {@code mlsys} to and from JSR-385. Bring an implementation, such as indriya. */
module mlsys.measure {
    requires transitive java.measure;
    requires transitive mlsys;
    requires static org.jspecify;

    exports mlsys.measure;
}
