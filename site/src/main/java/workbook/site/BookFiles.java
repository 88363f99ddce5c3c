package workbook.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import workbook.site.internal.bound.Binder;
import workbook.site.internal.bound.Binder.Extra;
import workbook.site.internal.bound.BoundBook;
import workbook.site.internal.cite.CitedWorks;
import workbook.site.internal.epub.Epub;
import workbook.site.internal.html.Html;
import workbook.site.internal.page.Nav;
import workbook.site.internal.page.Output;
import workbook.site.internal.page.Rendered;
import workbook.site.internal.page.Templates;
import workbook.site.internal.page.View;
import workbook.site.internal.print.Browser;
import workbook.site.internal.print.Pdf;
import workbook.site.internal.value.Fact;

/** The book in one file, for those of the formats that are one. */
final class BookFiles {

    private final SiteSpec spec;
    private final List<Format> formats;
    private final Templates templates;

    BookFiles(SiteSpec spec, Set<Format> formats, Templates templates) {
        this.spec = spec;
        this.formats =
                formats.stream().filter(each -> !each.extension().isEmpty()).sorted().toList();
        this.templates = templates;
    }

    /** The ways to the files. */
    List<Nav.Extra> links() {
        return formats.stream().map(each -> new Nav.Extra(name(each), each.name())).toList();
    }

    private String name(Format format) {
        return Html.slug(spec.about().title()) + "." + format.extension();
    }

    /** Write the files and return their names. */
    List<Path> write(
            View.Book about, Nav nav, List<Rendered> chapters, CitedWorks cited, Output out) {
        var files = new ArrayList<Path>();
        if (!formats.isEmpty()) {
            var book = bind(about, nav, chapters, cited);
            for (var format : formats) {
                out.bytes(name(format), bytes(format, book));
                files.add(Path.of(name(format)));
            }
        }
        return files;
    }

    private BoundBook bind(View.Book about, Nav nav, List<Rendered> chapters, CitedWorks cited) {
        var facts = ConstantsPage.html(used(chapters), chapters);
        var constants = new Extra("constants.html", ExtraPages.CONSTANTS, facts);
        var index = new Extra("terms.html", "Index", ExtraPages.index(chapters));
        return new Binder(templates)
                .bind(
                        about,
                        spec.about().modified(),
                        spec.about().url(),
                        nav,
                        chapters,
                        cited,
                        List.of(constants),
                        index);
    }

    /** What no chapter uses can be looked up on the site, and would fill half a small book. */
    private List<SiteSpec.Fact> used(List<Rendered> chapters) {
        var anchors =
                chapters.stream()
                        .flatMap(chapter -> chapter.facts().stream())
                        .map(Fact::anchor)
                        .collect(Collectors.toSet());
        return spec.facts().stream()
                .filter(fact -> anchors.contains(Fact.anchor(fact.name())))
                .toList();
    }

    private byte[] bytes(Format format, BoundBook book) {
        return format == Format.EPUB
                ? Epub.bytes(book, templates)
                : Pdf.bytes(book, templates, Browser.find());
    }
}
