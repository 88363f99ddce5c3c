package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import workbook.site.LinkCheck;

/** What the book's pages promise their readers, looked at in a real browser, opened from disk. */
@EnabledForJreRange(max = JRE.JAVA_24, disabledReason = "pages are the same on every Java")
class SiteGatesTest {

    private static Map<String, Object> findings = Map.of();

    @BeforeAll
    static void look(@TempDir Path home) {
        var site = CourseCopy.get().site();
        var browser = Jupyter.at(home, "playwright", "axe_playwright_python");
        assumeTrue(hasChromium(), "no Chromium on the PATH; install it or name it in CHROMIUM");
        findings = browser.script("look_at_site.py", site);
    }

    private static boolean hasChromium() {
        var path = System.getenv("PATH").split(":", -1);
        return System.getenv("CHROMIUM") != null
                || Stream.of(path)
                        .flatMap(
                                folder ->
                                        Stream.of("chromium", "google-chrome")
                                                .map(Path.of(folder)::resolve))
                        .anyMatch(Files::isExecutable);
    }

    /**
     * WCAG 2.2 AA in light and dark, nothing from elsewhere, no errors, weight, no scrolling aside.
     */
    @Test
    void everyPageIsAccessibleLightAndAlone() {
        assertThat(findings).extracting("pages", LIST).isEmpty();
    }

    @Test
    void numbersSearchAndSlidersAnswer() {
        assertThat(findings).extracting("reading", LIST).isEmpty();
    }

    @Test
    void noLinkIsBroken() {
        assertThat(LinkCheck.check(CourseCopy.get().site())).isEmpty();
    }
}
