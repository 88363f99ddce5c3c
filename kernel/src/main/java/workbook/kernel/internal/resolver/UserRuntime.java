package workbook.kernel.internal.resolver;

import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.MavenSystemHome;
import eu.maveniverse.maven.mima.context.MavenUserHome;
import eu.maveniverse.maven.mima.runtime.standalonestatic.StandaloneStaticRuntime;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsBuilder;
import org.apache.maven.settings.building.SettingsBuildingException;

/** MIMA's runtime, which does not look at {@code <offline>} in settings.xml. */
final class UserRuntime extends StandaloneStaticRuntime {

    private boolean offline;

    /** Tell whether settings.xml asks not to use the network. */
    boolean isOffline() {
        return offline;
    }

    @Override
    protected Settings newEffectiveSettings(
            ContextOverrides overrides,
            MavenUserHome userHome,
            MavenSystemHome systemHome,
            SettingsBuilder builder)
            throws SettingsBuildingException {
        var settings = super.newEffectiveSettings(overrides, userHome, systemHome, builder);
        offline = settings.isOffline();
        return settings;
    }
}
