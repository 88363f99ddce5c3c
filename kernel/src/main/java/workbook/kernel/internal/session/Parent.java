package workbook.kernel.internal.session;

import java.util.Map;

/** Ends the kernel with the Jupyter server that started it, which may die without a word. */
final class Parent {

    private static final String VARIABLE = "JPY_PARENT_PID";

    private Parent() {}

    /** Call {@code end} when the process that Jupyter names in the environment has ended. */
    static void watch(Map<String, String> environment, Runnable end) {
        var id = environment.getOrDefault(VARIABLE, "");
        if (id.matches("\\d{1,18}") && !id.equals("1")) {
            ProcessHandle.of(Long.parseLong(id)).ifPresent(parent -> watch(parent, end));
        }
    }

    private static void watch(ProcessHandle parent, Runnable end) {
        Threads.start(
                "parent",
                () -> {
                    parent.onExit().join();
                    end.run();
                });
    }
}
