package workbook.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells the version from the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "workbook " + (version == null ? "(from classes)" : version),
            "Java " + System.getProperty("java.version")
        };
    }
}
