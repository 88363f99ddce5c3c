package workbook.kernel.internal.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.kernel.internal.protocol.Tree;
import workbook.kernel.page.Comms;

/** The page's side of comms. */
final class CommRequests {

    private final Comms comms;

    CommRequests(Comms comms) {
        this.comms = comms;
    }

    Map<String, Object> info(Map<String, Object> content) {
        var listed = new LinkedHashMap<String, Object>();
        comms.list(target(content))
                .forEach((id, target) -> listed.put(id, Map.of("target_name", target)));
        return Tree.object("status", "ok", "comms", listed);
    }

    void open(Map<String, Object> content) {
        comms.pageOpened(id(content), Tree.text(content, "target_name", ""), data(content));
    }

    void message(Map<String, Object> content) {
        comms.pageSent(id(content), data(content));
    }

    void close(Map<String, Object> content) {
        comms.pageClosed(id(content), data(content));
    }

    private static @Nullable String target(Map<String, Object> content) {
        return content.get("target_name") instanceof String target && !target.isEmpty()
                ? target
                : null;
    }

    private static String id(Map<String, Object> content) {
        return Tree.text(content, "comm_id", "");
    }

    private static Map<String, Object> data(Map<String, Object> content) {
        return Tree.map(content, "data");
    }
}
