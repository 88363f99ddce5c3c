package workbook.site.internal.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import workbook.nbformat.Json;

class WhatIfTest {

    private static final String TASK =
            """
            {"schema": 1,
             "result": {"name": "time", "unit": "d", "scale": 86400, "decimals": 1, "at": 864000},
             "sliders": [{"name": "<speed>", "unit": "1/d", "scale": 1.1574074074074073e-05, "decimals": 0,
                          "at": 0.00011574074074074075, "low": 1.1574074074074073e-05, "high": 0.0011574074074074073, "whole": false}],
             "program": [{"value": 100}, {"input": 0}, {"op": "OP", "of": [0, 1]}],
             "settings": [{"inputs": [1.1574074074074073e-05], "texts": ["1", "100.0"]},
                          {"inputs": [0.00011574074074074073], "texts": ["10", "10.0"]},
                          {"inputs": [0.0011574074074074073], "texts": ["100", "1.0"]}]}
            """;

    private static WhatIf question(String op) {
        Map<String, Object> tree = Json.object(Json.parse(TASK.replace("OP", op)));
        return new WhatIf(tree);
    }

    @Test
    void isATableWithHiddenSlidersAndItsData() {
        String html = question("div").html("what-if-1");
        assertThat(html)
                .contains(
                        "<div class=\"what-if-sliders\" hidden>",
                        "<label for=\"what-if-1-1\">&lt;speed&gt;</label>",
                        "<th scope=\"col\" class=\"right\">&lt;speed&gt; (/d)</th>",
                        "<td class=\"right\">100.0</td>",
                        "<script type=\"application/json\">",
                        "\\u003cspeed>");
    }

    @Test
    void holdsTheTableAgainstTheScript() {
        assertThat(new WhatIfScript("").differences(question("div"))).isEmpty();
        assertThat(new WhatIfScript("").differences(question("mul")))
                .first()
                .isEqualTo("the sliders show \"1, 0.0\" where the table says \"1, 100.0\"");
    }

    @Test
    void runsTheFormulasOfTheBook() {
        var script = new WhatIfScript("self.compute = function (id, x) { return x[0] / x[1]; };");
        assertThat(script.differences(question("share"))).isEmpty();
        assertThat(new WhatIfScript("").differences(question("share")))
                .singleElement()
                .asString()
                .startsWith("the script of the sliders fails: ")
                .contains("compute");
    }
}
