package workbook.kernel.internal.session;

/** The version of this kernel, from the manifest of its jar. */
final class Version {

    private Version() {}

    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
