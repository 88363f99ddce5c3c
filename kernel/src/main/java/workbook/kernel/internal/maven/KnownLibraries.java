package workbook.kernel.internal.maven;

import java.util.List;

/** Libraries that notebooks often ask for, so that completion offers them before any download. */
final class KnownLibraries {

    private KnownLibraries() {}

    static List<String> all() {
        return List.of(
                "ai.djl:api",
                "ch.obermuhlner:big-math",
                "com.fasterxml.jackson.core:jackson-databind",
                "com.google.code.gson:gson",
                "com.google.guava:guava",
                "com.h2database:h2",
                "com.squareup.okhttp3:okhttp",
                "de.siegmar:fastcsv",
                "io.reactivex.rxjava3:rxjava",
                "io.vavr:vavr",
                "net.datafaker:datafaker",
                "org.apache.commons:commons-collections4",
                "org.apache.commons:commons-csv",
                "org.apache.commons:commons-lang3",
                "org.apache.commons:commons-math3",
                "org.apache.commons:commons-statistics-distribution",
                "org.apache.commons:commons-text",
                "org.apache.poi:poi-ooxml",
                "org.assertj:assertj-core",
                "org.dflib:dflib",
                "org.dflib:dflib-echarts",
                "org.jfree:jfreechart",
                "org.jgrapht:jgrapht-core",
                "org.jsoup:jsoup",
                "org.junit.jupiter:junit-jupiter",
                "org.knowm.xchart:xchart",
                "org.nd4j:nd4j-native-platform",
                "org.ojalgo:ojalgo",
                "org.postgresql:postgresql",
                "org.xerial:sqlite-jdbc",
                "org.yaml:snakeyaml",
                "tech.tablesaw:tablesaw-core",
                "tech.tablesaw:tablesaw-jsplot");
    }
}
