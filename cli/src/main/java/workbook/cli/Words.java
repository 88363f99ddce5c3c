package workbook.cli;

import java.util.List;

/** Small words of messages. */
final class Words {

    private Words() {}

    /** Return "1 page" or "2 pages". */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Return each as it is written. */
    static List<String> texts(List<?> all) {
        return all.stream().map(String::valueOf).toList();
    }
}
