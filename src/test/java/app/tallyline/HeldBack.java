package app.tallyline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.store.Store;

/// A thread whose work waits until the test has it done: what a slow disk or an import going on does to the writer's.
public final class HeldBack implements Executor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    /// Work whose changes wait, and whose questions are answered at once.
    public Work work(Notices notices) {
        return new Work(this, Runnable::run, Runnable::run, Runnable::run, notices);
    }

    @Override
    public void execute(Runnable doing) {
        waiting.add(doing);
    }

    /// Does the first thing that waits.
    public void one() {
        waiting.remove().run();
    }

    /// Does the first thing that waits while a store's file is out of reach, as on a disk that was pulled out.
    public void oneThatFails(Store store) {
        Path away = store.path().resolveSibling("away");
        try {
            Files.move(store.path(), away);
            one();
            Files.move(away, store.path());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Does all that waits, and what comes of it.
    public void all() {
        while (!waiting.isEmpty()) {
            one();
        }
    }
}
