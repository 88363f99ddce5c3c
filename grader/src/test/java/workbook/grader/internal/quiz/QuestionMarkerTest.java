package workbook.grader.internal.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.nbformat.Json;

class QuestionMarkerTest {

    private static final Map<String, String> QUESTIONS =
            Map.of(
                    "numeric",
                    """
                    {"type": "numeric", "answer": {"value": {"number": 22.7505, "unit": "d"},
                     "unit": "DAY", "tolerance": 0.01}}""",
                    "large",
                    """
                    {"type": "numeric", "answer": {"value": {"number": 1024, "unit": ""},
                     "unit": "ONE", "tolerance": 0.001}}""",
                    "mcq",
                    """
                    {"type": "mcq", "choices": [{"id": "a", "correct": true},
                     {"id": "b", "correct": true}, {"id": "c", "correct": false}]}""",
                    "truefalse",
                    """
                    {"type": "truefalse", "answer": false}""",
                    "fill",
                    """
                    {"type": "fill", "answer": {"accept": ["data", "the data axis"]}}""",
                    "order",
                    """
                    {"type": "order", "answer": {"sequence": ["a", "b", "c", "d"]}}""",
                    "short",
                    """
                    {"type": "short", "answer": {"accept": ["overlap", "at the same time"]}}""");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numeric | 22.75 | OK 1",
                "numeric | 22,75 | OK 1",
                "numeric | 22.75 d | OK 1",
                "numeric | 22.75 days | OK 1",
                "numeric | 2.275e1 | OK 1",
                "numeric | 2.275 × 10^1 | OK 1",
                "numeric | 22.97 | OK 1",
                "numeric | 22.99 | FAILED 0",
                "numeric | 22.75 h | FAILED 0",
                "numeric | NaN | FAILED 0",
                "numeric | Infinity | FAILED 0",
                "numeric | 1e999 | FAILED 0",
                "numeric | two weeks | FAILED 0",
                "large | 1.024 | FAILED 0",
                "large | 1.024 | FAILED 0",
                "large | 1.024 | FAILED 0",
                "large | 1024.0 | OK 1",
                "large | 10,24 | FAILED 0",
                "mcq | a,b | OK 1",
                "mcq | B; a | OK 1",
                "mcq | a | PARTIAL 0.5",
                "mcq | a,b,c | PARTIAL 0.5",
                "mcq | a,c | FAILED 0",
                "mcq | z | FAILED 0",
                "truefalse | False | OK 1",
                "truefalse | true | FAILED 0",
                "truefalse | maybe | FAILED 0",
                "fill | The Data axis. | OK 1",
                "fill | machine | FAILED 0",
                "order | a, b, c, d | OK 1",
                "order | b a c d | FAILED 0",
                "order | b, a, c, d | PARTIAL 0.666667",
                "order | d, c, b, a | FAILED 0",
                "order | a, a, b, c | FAILED 0",
                "short | The stages can overlap in time. | OK 1",
                "short | Because of reasons. | MANUAL 0"
            })
    void marks(String question, String answer, String expected) {
        var tree = Json.object(Json.parse(QUESTIONS.getOrDefault(question, "{}")));
        var mark = QuestionMarker.mark(tree, answer);
        var share = mark.share().stripTrailingZeros().toPlainString();
        assertThat(mark.status() + " " + share).as(mark.message()).isEqualTo(expected);
    }
}
