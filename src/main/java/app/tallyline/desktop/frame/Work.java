package app.tallyline.desktop.frame;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work done off the window's thread, its answer brought back to it. To be called on the window's thread.
///
/// One writer and one reader: changes happen in the order they were asked for, and no question waits for a change to
/// reach the disk. What takes long goes aside.
public final class Work {
    private final Executor writer;
    private final Executor reader;
    private final Executor aside;
    private final Executor window;
    private final Notices notices;
    private final Map<String, Long> latest = new HashMap<>();

    /// @param writer runs changes, one after the other
    /// @param reader runs questions, one after the other
    /// @param aside runs what takes long, such as reading a large file
    /// @param window runs on the window's thread
    /// @param notices is told of failures
    public Work(Executor writer, Executor reader, Executor aside, Executor window, Notices notices) {
        this.writer = writer;
        this.reader = reader;
        this.aside = aside;
        this.window = window;
        this.notices = notices;
    }

    /// Work that is done at once by whoever asks for it; for tests.
    public static Work direct(Notices notices) {
        return new Work(Runnable::run, Runnable::run, Runnable::run, Runnable::run, notices);
    }

    /// Asks a question. A newer question with the same key makes the answer to an older one unheard.
    public <T> void read(String key, Supplier<T> question, Consumer<T> answer) {
        ask(reader, key, question, answer);
    }

    /// Asks a question whose answer takes long, as [#read] does; neither logging nor figures wait for it.
    public <T> void readAside(String key, Supplier<T> question, Consumer<T> answer) {
        ask(aside, key, question, answer);
    }

    /// Does what takes long, beside all else.
    public <T> void aside(Supplier<T> doing, Consumer<T> after, Consumer<Throwable> failed) {
        run(aside, doing, after, failed);
    }

    private <T> void ask(Executor executor, String key, Supplier<T> question, Consumer<T> answer) {
        long turn = latest.merge(key, 1L, Long::sum);
        run(executor, question, value -> {
            if (latest.get(key).longValue() == turn) {
                answer.accept(value);
            }
        }, notices::tell);
    }

    /// Makes a change.
    ///
    /// @param after hears of it once it is on disk
    public <T> void write(Supplier<T> change, Consumer<T> after) {
        write(change, after, notices::tell);
    }

    /// Makes a change whose failure is told in place.
    public <T> void write(Supplier<T> change, Consumer<T> after, Consumer<Throwable> failed) {
        run(writer, change, after, failed);
    }

    /// Does something on the window's thread soon.
    public void onWindow(Runnable doing) {
        window.execute(doing);
    }

    private <T> void run(Executor executor, Supplier<T> doing, Consumer<T> after, Consumer<Throwable> failed) {
        executor.execute(() -> {
            try {
                T value = doing.get();
                window.execute(() -> after.accept(value));
            } catch (RuntimeException | Error problem) {
                window.execute(() -> failed.accept(problem));
            }
        });
    }
}
