package mlsys;

import java.util.List;

/** Finds twins by id. */
final class Twins {

    private Twins() {}

    static <T extends Twin> T named(String id, String family, List<T> twins) {
        Need.given(id, "id");
        for (T twin : twins) {
            if (twin.id().equals(id)) {
                return twin;
            }
        }
        List<String> ids = twins.stream().map(Twin::id).toList();
        throw new IllegalArgumentException(
                "no "
                        + family
                        + " is called \""
                        + id
                        + "\"; near it are "
                        + String.join(", ", Nearest.to(id, ids, 3)));
    }
}
