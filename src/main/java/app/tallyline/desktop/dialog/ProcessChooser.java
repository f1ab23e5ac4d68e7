package app.tallyline.desktop.dialog;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Shows each dialog in a process of its own, which is this program asked to be [GtkDialog]. The process ends with the
/// dialog, and with this one, however that ends.
public final class ProcessChooser implements PathChooser {
    /// Well before a process that waits for its request gives up.
    private static final Duration FRESH = GtkDialog.PATIENCE.dividedBy(2);
    private static final Executor ASIDE = doing -> Thread.ofPlatform().name("tallyline-dialog").daemon().start(doing);

    private final List<String> command;
    private final Supplier<String> language;
    private Optional<Waiting> waiting = Optional.empty();

    /// A process that waits for its request.
    ///
    /// @param process once it has started
    /// @param language that its dialog will speak
    /// @param since by the machine's running time, in nanoseconds
    private record Waiting(CompletableFuture<Process> process, String language, long since) {
        boolean fresh(String wanted) {
            return !process.isCompletedExceptionally() && (!process.isDone() || process.join().isAlive())
                    && language.equals(wanted) && System.nanoTime() - since < FRESH.toNanos();
        }
    }

    /// @param command starts the process
    /// @param language which the dialog's own buttons are to speak, as an ISO 639 code; asked for each time
    ProcessChooser(List<String> command, Supplier<String> language) {
        this.command = List.copyOf(command);
        this.language = language;
    }

    /// @param main the class that begins this program, and runs [GtkDialog] where its argument asks for it
    /// @param language which the dialog's own buttons are to speak, as an ISO 639 code; asked for each time
    public static ProcessChooser of(Class<?> main, Supplier<String> language) {
        return new ProcessChooser(new ProgramCommand(main, System::getProperty).with(GtkDialog.ARGUMENT), language);
    }

    @Override
    public void prepare() {
        if (waiting.filter(each -> each.fresh(language.get())).isEmpty()) {
            waiting.ifPresent(stale -> stale.process().thenAccept(Process::destroy));
            String spoken = language.get();
            waiting = Optional.of(new Waiting(CompletableFuture.supplyAsync(() -> start(spoken), ASIDE), spoken,
                    System.nanoTime()));
        }
    }

    private Process start(String spoken) {
        // What GTK has to say of the desktop would fill a pipe that nobody reads.
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LANGUAGE", spoken);
        // By this an installed program's launcher knows that it has started itself anew, which it has not.
        builder.environment().remove("_JPACKAGE_LAUNCHER");
        try {
            return builder.start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private CompletableFuture<Process> take() {
        prepare();
        CompletableFuture<Process> taken = waiting.orElseThrow().process();
        waiting = Optional.empty();
        return taken;
    }

    @Override
    public Dialog dialog(FileRequest request) {
        return new InProcess(request, take());
    }

    private static final class InProcess implements Dialog {
        private final CompletableFuture<Process> asked;

        InProcess(FileRequest request, CompletableFuture<Process> started) {
            asked = started.thenApply(process -> ask(process, request));
        }

        private static Process ask(Process process, FileRequest request) {
            try {
                DataOutputStream out = new DataOutputStream(process.getOutputStream());
                request.write(out);
                out.writeLong(ProcessHandle.current().pid());
                out.flush();
                return process;
            } catch (IOException problem) {
                process.destroy();
                throw new UncheckedIOException(problem);
            }
        }

        @Override
        public void show(Consumer<FileAnswer> answer) {
            asked.thenApplyAsync(InProcess::answered, ASIDE)
                    .exceptionally(problem -> new FileAnswer.Failed(problem.toString())).thenAccept(answer);
        }

        private static FileAnswer answered(Process process) {
            try {
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                return said.isBlank()
                        ? new FileAnswer.Failed("the process ended with " + process.waitFor())
                        : FileAnswer.said(said);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return new FileAnswer.Failed(interrupted.toString());
            }
        }

        @Override
        public void toFront() {
            asked.thenAccept(process -> {
                try {
                    OutputStream out = process.getOutputStream();
                    out.write(1);
                    out.flush();
                } catch (IOException ended) {
                    // Its answer is on the way.
                }
            });
        }

        @Override
        public void end() {
            asked.thenAccept(Process::destroy);
        }
    }
}
