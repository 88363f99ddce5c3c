package workbook.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.jspecify.annotations.Nullable;
import workbook.engine.internal.Call;
import workbook.engine.internal.CellControl;
import workbook.engine.internal.Names;
import workbook.engine.internal.ShellMemory;

/** Runs the parts of a cell in order until one fails. */
final class CellRunner {

    private static final Set<Snippet.SubKind> SHOWN =
            Set.of(
                    Snippet.SubKind.VAR_VALUE_SUBKIND,
                    Snippet.SubKind.OTHER_EXPRESSION_SUBKIND,
                    Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND);

    private final Engine engine;
    private final JShell shell;
    private final CellControl control;
    private final Session session;
    private final Stopper stopper;
    private final ShellMemory memory;
    private final Origins origins;

    CellRunner(
            Engine engine,
            CellControl control,
            Session session,
            Stopper stopper,
            ShellMemory memory) {
        this.engine = engine;
        this.shell = engine.shell();
        this.control = control;
        this.session = session;
        this.stopper = stopper;
        this.memory = memory;
        this.origins = new Origins(shell);
        session.stacks(new PrintedStack(origins)::line);
    }

    /** Where snippets were written. */
    Origins origins() {
        return origins;
    }

    /** Run a cell. */
    CellResult run(CellText cell, EngineListener listener) {
        stopper.started();
        session.started(listener);
        try {
            return new Run(cell).all();
        } finally {
            stopper.ended();
            session.drain();
        }
    }

    /** Let go of what no later cell can use. */
    void release() {
        memory.release(origins::retain);
    }

    /** Run more code for the magic or the code that runs, as part of its cell. */
    CellResult inside(CellText code) {
        return origins.nested(() -> control.nested(() -> stopper.withoutMagic(new Run(code)::all)));
    }

    /** Evaluate one expression; {@code taker} gets its value on the thread that made it. */
    @Nullable CellError expression(CellText text, Consumer<@Nullable Object> taker) {
        stopper.started();
        try {
            return new Run(text).expression(taker);
        } finally {
            stopper.ended();
            session.drain();
        }
    }

    /** One run of one cell. */
    private final class Run {
        private final CellText cell;
        private final Unresolved unresolved;
        private @Nullable CellValue value;

        Run(CellText cell) {
            this.cell = cell;
            this.unresolved = new Unresolved(shell, cell);
        }

        CellResult all() {
            List<CellPart> parts;
            try {
                parts = CellSplitter.split(shell.sourceCodeAnalysis(), cell.source());
            } catch (CellSplitter.SyntaxException e) {
                return failed(CompileErrors.syntax(shell, cell, e));
            }
            for (int i = 0; i < parts.size(); i++) {
                var error = part(parts.get(i), i == parts.size() - 1);
                if (error != null) {
                    return failed(error);
                }
            }
            var missing = unresolved.error();
            return missing != null ? failed(missing) : new CellResult(value, null, warnings());
        }

        @Nullable CellError expression(Consumer<@Nullable Object> taker) {
            control.onValue(
                    given -> {
                        taker.accept(given);
                        return given;
                    });
            control.takeLast();
            var main = main(shell.eval(cell.source()));
            var call = control.takeLast();
            try {
                return main.snippet().kind() == Snippet.Kind.IMPORT
                        ? null
                        : error(main, new CellPart.Code(cell.source(), 0), call);
            } finally {
                shell.drop(main.snippet());
            }
        }

        private List<String> warnings() {
            var all = new ArrayList<>(unresolved.warnings());
            all.addAll(ComparedTexts.warnings(shell, cell));
            return all;
        }

        private CellResult failed(CellError error) {
            return new CellResult(null, error, List.of());
        }

        private @Nullable CellError part(CellPart part, boolean last) {
            if (stopper.isRequested()) {
                return Interruption.error(cell, part.offset());
            }
            if (part instanceof CellPart.Assigned assigned) {
                return assigned(assigned, last);
            }
            return part instanceof CellPart.Magic magic
                    ? magic(magic)
                    : code((CellPart.Code) part, last);
        }

        /** The value of a magic is what it added to the class path. */
        private @Nullable CellError assigned(CellPart.Assigned part, boolean last) {
            var before = engine.classpath().size();
            var error = magic(part.magic());
            if (error != null) {
                return error;
            }
            var added = engine.classpath();
            var code = part.target() + Names.list(added.subList(before, added.size())) + ";";
            return code(new CellPart.Code(code.strip(), part.offset()), last);
        }

        private @Nullable CellError magic(CellPart.Magic magic) {
            session.bind();
            try {
                stopper.magic(
                        () ->
                                engine.magics()
                                        .run(engine, magic, cell.place(magic.offset()).line()));
                return null;
            } catch (Exception e) {
                return stopper.isRequested()
                        ? Interruption.error(cell, magic.offset())
                        : MagicErrors.of(cell, magic, e);
            } finally {
                session.unbind();
            }
        }

        private @Nullable CellError code(CellPart.Code code, boolean last) {
            control.onValue(last ? this::keep : given -> given);
            control.takeLast();
            var origin = new Origins.Origin(cell, code.offset());
            origins.running(origin);
            var events = shell.eval(RecordConstructors.opened(code.source()));
            var call = control.takeLast();
            var main = main(events);
            for (var event : events) {
                origins.note(event, origin);
            }
            if (last && !SHOWN.contains(main.snippet().subKind())) {
                value = null;
            }
            var error =
                    stopper.isRequested() && main.status() != Snippet.Status.REJECTED
                            ? Interruption.error(cell, code.offset())
                            : error(main, code, call);
            memory.forget(main.snippet());
            return error;
        }

        private @Nullable CellError error(
                SnippetEvent main, CellPart.Code code, @Nullable Call call) {
            if (main.status() == Snippet.Status.REJECTED) {
                var missing = unresolved.error();
                return missing != null
                        ? missing
                        : CompileErrors.rejected(shell, cell, code.offset(), main.snippet());
            }
            if (CompileErrors.isTooLarge(shell, main.snippet())) {
                return CompileErrors.rejected(shell, cell, code.offset(), main.snippet());
            }
            unresolved.add(main, code.offset());
            if (main.exception() == null) {
                return call != null && call.wasEnded()
                        ? Interruption.error(cell, code.offset())
                        : null;
            }
            return new StackText(shell, origins, cell, code.offset()).error(main.exception(), call);
        }

        private @Nullable Object keep(@Nullable Object given) {
            value =
                    given == null || session.isLastShown(given)
                            ? null
                            : CellValue.of(given, session.render(given));
            return given;
        }
    }

    private static SnippetEvent main(List<SnippetEvent> events) {
        for (var event : events) {
            if (event.causeSnippet() == null) {
                return event;
            }
        }
        return events.get(0);
    }
}
