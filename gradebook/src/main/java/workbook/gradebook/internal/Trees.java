package workbook.gradebook.internal;

import java.util.ArrayList;
import java.util.List;
import workbook.grader.TestResult;
import workbook.nbformat.Json;

/** Lists as JSON texts, as they stand in columns. */
final class Trees {

    private Trees() {}

    static String texts(List<String> texts) {
        return Json.write(texts);
    }

    static List<String> texts(String json) {
        return Json.array(Json.parse(json)).stream().map(String::valueOf).toList();
    }

    static String cases(List<TestResult.Case> cases) {
        var tree = new ArrayList<Object>();
        cases.forEach(part -> tree.add(List.of(part.name(), part.passed(), part.text())));
        return Json.write(tree);
    }

    static List<TestResult.Case> cases(String json) {
        return Json.array(Json.parse(json)).stream()
                .map(Json::array)
                .map(
                        part ->
                                new TestResult.Case(
                                        String.valueOf(part.get(0)),
                                        Boolean.TRUE.equals(part.get(1)),
                                        String.valueOf(part.get(2))))
                .toList();
    }
}
