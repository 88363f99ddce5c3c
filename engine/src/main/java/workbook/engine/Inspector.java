package workbook.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import workbook.engine.Assistance.Inspection;
import workbook.engine.internal.DefaultImports;
import workbook.engine.internal.ShellSources;

/** Describes what stands at a place of code: signatures, and what the documentation says. */
final class Inspector {

    private static final Pattern MAGIC = Pattern.compile("\\s*(%%?\\w+).*");

    private static final boolean HAS_SOURCES =
            Files.exists(Path.of(System.getProperty("java.home", ""), "lib", "src.zip"));
    private static final String NO_SOURCES =
            "No documentation: this JDK has no lib/src.zip; install the JDK's sources for it.";

    private static final Pattern VARIABLE = Pattern.compile("([\\w.$]+):([^()]+)");

    private final Engine engine;
    private final JShell shell;
    private final Origins origins;
    private final LibrarySources libraries;
    private final ShellSources sources;

    Inspector(Engine engine, Origins origins, LibrarySources libraries) {
        this.engine = engine;
        this.shell = engine.shell();
        this.origins = origins;
        this.libraries = libraries;
        this.sources = new ShellSources(shell.sourceCodeAnalysis());
    }

    /** Describe what ends at the end of {@code text}, a statement that may go on. */
    Optional<Inspection> inspect(String text) {
        for (var tried : new LinkedHashSet<>(spellings(text))) {
            var found = documentation(tried, false);
            if (!found.isEmpty()) {
                return Optional.of(documented(found, tried));
            }
        }
        return magic(text).or(() -> variable(lastName(text)));
    }

    /** JShell knows expressions only: an import, an annotation and a reference become one. */
    private static List<String> spellings(String text) {
        var plain =
                text.replaceFirst("^\\s*import\\s+(?:static\\s+)?", "")
                        .replaceFirst("(?s).*@(\\w+)$", "$1")
                        .replaceFirst("::(\\w+)$", ".$1");
        var member = text.replaceFirst("(?s)^.*?([\\w.]+)::(\\w+)$", "(($1) null).$2(");
        return List.of(text, text + "(", plain, plain + "(", member);
    }

    private List<Documentation> documentation(String code, boolean withComments) {
        return shell.sourceCodeAnalysis().documentation(code, code.length(), withComments);
    }

    /** The sources also tell the names of parameters. */
    private Inspection documented(List<Documentation> bare, String code) {
        var missing = useSources(bare);
        var found = documentation(code, true);
        var signatures =
                found.stream()
                        .map(each -> signature(each.signature()))
                        .distinct()
                        .collect(Collectors.joining("\n"));
        var own = comment(lastName(code)) + memberComment(bare, lastName(code));
        return new Inspection(signatures, own.isEmpty() ? comments(found, missing) : own);
    }

    private String signature(String given) {
        var variable = VARIABLE.matcher(given);
        var text = variable.matches() ? variable.group(2) + " " + variable.group(1) : given;
        return DefaultImports.shorten(shell, text).replaceAll("\\bjava\\.lang\\.(?=[A-Z])", "");
    }

    /** Let JShell read the sources of what is named, and tell which there are not. */
    private Set<String> useSources(List<Documentation> signatures) {
        var places = new ArrayList<Path>();
        var missing = new LinkedHashSet<String>();
        for (var jar : LibrarySources.jars(engine.classLoader(), owners(signatures))) {
            var found = libraries.of(jar);
            if (found.place() == null) {
                missing.add(found.why());
            } else {
                places.add(found.place());
            }
        }
        sources.set(places);
        return missing;
    }

    /** What the sources say, or why nothing is known. */
    private String comments(List<Documentation> found, Set<String> missing) {
        var text =
                found.stream()
                        .map(Documentation::javadoc)
                        .filter(each -> each != null && !each.isBlank())
                        .map(JavadocText::of)
                        .distinct()
                        .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? why(found, missing) : text;
    }

    private String why(List<Documentation> signatures, Set<String> missing) {
        if (!missing.isEmpty()) {
            return "No documentation: " + String.join("; ", missing) + ".";
        }
        return !HAS_SOURCES && Owners.areOfTheJdk(owners(signatures), engine.classLoader())
                ? NO_SOURCES
                : "";
    }

    private List<String> owners(List<Documentation> signatures) {
        var names = signatures.stream().map(Documentation::signature).toList();
        return Owners.of(names, engine.imports());
    }

    private String comment(String name) {
        return shell.snippets()
                .filter(each -> isNamed(each, name) && shell.status(each).isActive())
                .map(origins::javadoc)
                .filter(comment -> !comment.isBlank())
                .findFirst()
                .map(JavadocText::ofComment)
                .orElse("");
    }

    /** What the cell says that declared the class of a member. */
    private String memberComment(List<Documentation> signatures, String name) {
        return shell.types()
                .filter(type -> shell.status(type).isActive() && !type.name().equals(name))
                .filter(type -> areMembers(signatures, type.name(), name))
                .map(type -> Comments.ofMember(type.source(), name))
                .findFirst()
                .map(JavadocText::ofComment)
                .orElse("");
    }

    /** JShell 25 writes the components of a record, too: {@code int Pt(int x).sum()}. */
    private static boolean areMembers(List<Documentation> signatures, String type, String name) {
        var member = Pattern.compile("\\b" + type + "(?:\\([^()]*\\))?\\." + name + "\\b");
        return signatures.stream().anyMatch(each -> member.matcher(each.signature()).find());
    }

    private static boolean isNamed(Snippet snippet, String name) {
        return snippet instanceof DeclarationSnippet declaration && declaration.name().equals(name);
    }

    private static String lastName(String text) {
        return text.replaceAll("(?s)\\(.*?$", "").replaceAll("(?s).*?(\\w+)\\s*$", "$1");
    }

    private Optional<Inspection> magic(String text) {
        var magic = MAGIC.matcher(text);
        return magic.matches()
                ? engine.magics().description(magic.group(1)).map(says -> new Inspection(says, ""))
                : Optional.empty();
    }

    private Optional<Inspection> variable(String name) {
        return shell.variables()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .map(variable -> engine.typeOf(variable))
                .map(type -> new Inspection(type + " " + name, comment(name)));
    }
}
