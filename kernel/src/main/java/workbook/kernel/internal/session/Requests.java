package workbook.kernel.internal.session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.Message;
import workbook.kernel.internal.protocol.Tree;
import workbook.kernel.page.Comms;

/** Which request is answered by whom. */
final class Requests {

    /** Answers one type of request. */
    interface Handler {
        /** Return the content of the reply; a message that is no request has none. */
        Map<String, Object> answer(Message request) throws EngineStart.FailedException;
    }

    private final EngineStart engine;
    private final CellOutput output;
    private final CellInput input;
    private final Cells cells;
    private final Map<String, Handler> shell;
    private final Map<String, Handler> control;

    Requests(EngineStart engine, CellOutput output, CellInput input, Comms comms) {
        this.engine = engine;
        this.output = output;
        this.input = input;
        var idle = new ReentrantLock();
        var history = new History();
        this.cells = new Cells(engine, output, input, history);
        var assist = new Assist(engine);
        var comm = new CommRequests(comms);
        this.shell =
                Map.ofEntries(
                        Map.entry("kernel_info_request", request -> KernelInfo.content()),
                        Map.entry("execute_request", alone(idle, cells::execute)),
                        Map.entry("complete_request", content(assist::complete)),
                        Map.entry("inspect_request", content(assist::inspect)),
                        Map.entry("is_complete_request", content(assist::isComplete)),
                        Map.entry("history_request", content(history::answer)),
                        Map.entry("comm_info_request", content(comm::info)),
                        Map.entry("comm_open", silent(comm::open)),
                        Map.entry("comm_msg", silent(comm::message)),
                        Map.entry("comm_close", silent(comm::close)),
                        Map.entry("shutdown_request", this::shutdown));
        this.control =
                Map.of(
                        "kernel_info_request", request -> KernelInfo.content(),
                        "interrupt_request", this::interrupt,
                        "shutdown_request", this::shutdown,
                        "debug_request", new Debug(engine, idle)::answer);
    }

    /** Return who answers a type on a channel. */
    Optional<Handler> handler(Channel channel, String type) {
        var known = channel == Channel.CONTROL ? control : shell;
        return Optional.ofNullable(known.get(type));
    }

    /** Return the reply of a cell that will not end, without its failure. */
    Map<String, Object> unfinished() {
        return cells.unfinished();
    }

    private Map<String, Object> interrupt(Message request) {
        input.cancel();
        if (!engine.stop()) {
            output.notice(
                    "The cell waits for something that cannot be stopped; restart the kernel.");
        }
        return Tree.object("status", "ok");
    }

    private Map<String, Object> shutdown(Message request) {
        boolean restart = Tree.flag(request.content(), "restart", false);
        return Tree.object("status", "ok", "restart", restart);
    }

    /** Run a cell while nobody looks at its variables. */
    private static Handler alone(ReentrantLock idle, Handler cell) {
        return request -> {
            idle.lock();
            try {
                return cell.answer(request);
            } finally {
                idle.unlock();
            }
        };
    }

    private interface Answer {
        Map<String, Object> of(Map<String, Object> content) throws EngineStart.FailedException;
    }

    private static Handler content(Answer answer) {
        return request -> answer.of(request.content());
    }

    /** What a page sends is the parent of what is printed and posted in answer to it. */
    private Handler silent(Consumer<Map<String, Object>> action) {
        return request -> {
            output.begin(request, false);
            action.accept(request.content());
            return Map.of();
        };
    }
}
