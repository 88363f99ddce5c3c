package mlsys.notebook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;

/**
 * The session in {@code docs/jshell.md} is what JShell prints, to the letter. {@code
 * -Dgolden.update=true} writes the page anew.
 */
class JShellPageTest {

    private static final Path PAGE = Path.of("..", "docs", "jshell.md");
    private static final Path STARTUP = Path.of("..", "mlsys-lib", "mlsys.jsh");
    private static final Pattern BLOCK =
            Pattern.compile("(?<=```jshell\n).*?(?=```\n)", Pattern.DOTALL);
    private static final String PROMPT = "jshell> ";
    private static final String TAB = "<Tab>";

    @Test
    void thePageShowsWhatJShellPrints() throws Exception {
        String page = Files.readString(PAGE);
        List<String> inputs =
                page.lines()
                        .filter(line -> line.startsWith(PROMPT))
                        .map(line -> line.substring(PROMPT.length()))
                        .toList();
        assertThat(inputs).hasSizeGreaterThan(30);
        String printed = filled(page, inputs, outputs(inputs));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, printed);
            return;
        }
        assertThat(page).isEqualTo(printed);
    }

    @Test
    void thePageShowsTheCommandThatTheTestRuns() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(
                        "jshell --class-path mlsys-lib/target/mlsys-lib.jar --startup"
                                + " mlsys-lib/mlsys.jsh\n");
        assertThat(STARTUP).exists();
    }

    private static String filled(String page, List<String> inputs, List<String> outputs) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < inputs.size(); i++) {
            pairs.add(PROMPT + inputs.get(i) + "\n" + outputs.get(i));
        }
        var rest = pairs.iterator();
        return BLOCK.matcher(page)
                .replaceAll(
                        block ->
                                Matcher.quoteReplacement(
                                        block.group()
                                                .lines()
                                                .filter(line -> line.startsWith(PROMPT))
                                                .map(line -> rest.next())
                                                .collect(Collectors.joining("\n"))));
    }

    private static List<String> outputs(List<String> inputs) throws Exception {
        var printed = session(inputs.stream().filter(line -> !line.endsWith(TAB)).toList());
        var rest = printed.iterator();
        var outputs = new ArrayList<String>();
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(classes());
            shell.eval("import mlsys.*;");
            for (String input : inputs) {
                outputs.add(input.endsWith(TAB) ? completions(shell, input) : rest.next());
            }
        }
        return outputs;
    }

    private static String completions(JShell shell, String input) {
        String code = input.substring(0, input.length() - TAB.length());
        List<String> object =
                List.of(
                        "equals(",
                        "getClass()",
                        "hashCode()",
                        "notify()",
                        "notifyAll()",
                        "toString()",
                        "wait(");
        List<String> names =
                shell
                        .sourceCodeAnalysis()
                        .completionSuggestions(code, code.length(), new int[1])
                        .stream()
                        .map(Suggestion::continuation)
                        .distinct()
                        .filter(name -> !object.contains(name))
                        .toList();
        return columns(names);
    }

    /** As JShell lays them out, on a terminal of 100 columns. */
    private static String columns(List<String> names) {
        int width = names.stream().mapToInt(String::length).max().orElseThrow() + 3;
        var text = new StringBuilder();
        int inLine = Math.max(1, 100 / width);
        for (int i = 0; i < names.size(); i += inLine) {
            names.subList(i, Math.min(names.size(), i + inLine))
                    .forEach(name -> text.append(name).append(" ".repeat(width - name.length())));
            text.setLength(text.toString().stripTrailing().length());
            text.append('\n');
        }
        return text.toString();
    }

    /** What the real JShell prints after each line, without blank lines at the end and stacks. */
    private static List<String> session(List<String> inputs) throws Exception {
        var printed = new ByteArrayOutputStream();
        try (var out = new PrintStream(printed, true, UTF_8)) {
            JavaShellToolBuilder.builder()
                    .in(new ByteArrayInputStream(typed(inputs)), null)
                    .out(out)
                    .persistence(new HashMap<>())
                    .env(Map.of())
                    .locale(Locale.ROOT)
                    .promptCapture(true)
                    .start(
                            "-R-Dfile.encoding=UTF-8",
                            "-R-Dstdout.encoding=UTF-8",
                            "-R-XX:TieredStopAtLevel=1",
                            "--class-path",
                            classes(),
                            "--startup",
                            STARTUP.toString());
        }
        // With captured prompts an answer is the line typed, then what JShell says.
        var answers = printed.toString(UTF_8).split("\u0005", -1);
        assertThat(answers).as("prompts").hasSize(inputs.size() + 2);
        return Arrays.stream(answers)
                .skip(1)
                .limit(inputs.size())
                .map(answer -> tidy(answer.substring(answer.indexOf('\n') + 1)))
                .toList();
    }

    /** As JShell reads it under every locale. */
    private static byte[] typed(List<String> inputs) {
        var text = new StringBuilder();
        for (char each : (String.join("\n", inputs) + "\n/exit\n").toCharArray()) {
            text.append(each < 128 ? String.valueOf(each) : String.format("\\u%04x", (int) each));
        }
        return text.toString().getBytes(US_ASCII);
    }

    private static String tidy(String answer) {
        String text =
                answer.lines()
                        .filter(line -> !line.startsWith("|        at "))
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                        .stripTrailing();
        return text.isEmpty() ? "" : text + "\n";
    }

    private static String classes() {
        return Path.of("..", "mlsys-lib", "target", "classes").toAbsolutePath().toString();
    }
}
