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
    /// How many changes were asked for, and up to which of them what came of it was told. Lives on the window's thread.
    private long asked;
    private long told;
    /// The last change that could not be made. Lives on the writer's thread.
    private long failed;

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

    /// Asks a question that is answered whatever is asked meanwhile.
    ///
    /// @param failed hears why it could not be answered
    public <T> void read(Supplier<T> question, Consumer<T> answer, Consumer<Throwable> failed) {
        run(reader, question, answer, failed);
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
        long number = ++asked;
        run(writer, () -> made(number, change), value -> {
            told = number;
            after.accept(value);
        }, problem -> {
            told = number;
            failed.accept(problem);
        });
    }

    /// Makes a change that means the ones before it, such as taking the last one back. Where one of those was on its way
    /// when this was asked for, and could then not be made, this is not made either: it would fall on an earlier one.
    public <T> void writeUpon(Supplier<T> change, Consumer<T> after) {
        long known = told;
        write(() -> {
            if (failed > known) {
                throw new NotSaved("notSaved.change");
            }
            return change.get();
        }, after);
    }

    /// Does something once the changes asked for so far are on disk. Where one of them that was on its way cannot be made, that
    /// is told, and nothing else is done.
    public void whenSaved(Runnable then) {
        long known = told;
        write(() -> failed <= known, saved -> {
            if (saved) {
                then.run();
            }
        });
    }

    private <T> T made(long number, Supplier<T> change) {
        try {
            return change.get();
        } catch (RuntimeException | Error problem) {
            failed = number;
            throw problem;
        }
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
