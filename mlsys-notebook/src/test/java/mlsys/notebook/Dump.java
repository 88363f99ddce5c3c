package mlsys.notebook;

import java.nio.file.*;

final class Dump {
    public static void main(String[] args) throws Exception {
        var out = Path.of(args[0]);
        Files.createDirectories(out);
        var all = java.util.Map.of("compute", ChapterOneCharts.computeByYear(), "stack", ChapterOneCharts.ironLawStack(), "decay", ChapterOneCharts.degradation(), "ladder", ChapterOneCharts.matmulLadder());
        for (var e : all.entrySet()) {
            Files.writeString(out.resolve(e.getKey() + ".svg"), e.getValue().svg());
            Files.writeString(out.resolve(e.getKey() + "-n.svg"), e.getValue().narrowSvg());
            Files.write(out.resolve(e.getKey() + ".java.png"), e.getValue().png());
            Files.writeString(out.resolve(e.getKey() + ".html"), e.getValue().html());
        }
    }
}
