package workbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCheckTest {

    @TempDir Path site;

    @Test
    void findsWhatLeadsNowhereAndIdsUsedTwice() throws IOException {
        Files.createDirectories(site.resolve("a"));
        Files.writeString(site.resolve("a/two.html"), "<p id=here>");
        Files.writeString(
                site.resolve("one.html"),
                "<p id=x><p id=x><a href='#x'>ok</a><a href='#y'>1</a><a href='a/two.html#here'>ok</a>"
                        + "<a href='a/two.html#there'>2</a><a href='gone.html?v=1'>3</a>"
                        + "<img src='no.png'><a href='https://example.org/'>out</a>"
                        + "<a href='../outside.html'>4</a>");

        assertThat(LinkCheck.check(site))
                .map(SiteReport.Finding::toString)
                .containsExactly(
                        "one.html: the id \"x\" is used twice\n  try: rename one",
                        "one.html: <a> leads to #y, but the page has no such place",
                        "one.html: <a> leads to a/two.html#there, but the page has no such place",
                        "one.html: <a> leads to gone.html?v=1, which is not there",
                        "one.html: <a> leads to ../outside.html, which is not there",
                        "one.html: <img> leads to no.png, which is not there");
    }
}
