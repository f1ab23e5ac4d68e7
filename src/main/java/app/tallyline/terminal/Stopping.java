package app.tallyline.terminal;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The wish that a command stop, such as by Ctrl-C. A command that can be broken off takes back what it began and says so; one
/// that cannot is done soon and says that.
public final class Stopping {
    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    /// Asks the command to stop, and waits until it has said what came of it.
    ///
    /// @param patience how long at most
    /// @return whether it has
    public boolean ask(Duration patience) {
        asked.complete(null);
        try {
            return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean asked() {
        return asked.isDone();
    }

    /// The command has said what came of it.
    void ended() {
        ended.countDown();
    }

    /// Waits for a person.
    ///
    /// @throws CancellationException if they want it to stop
    <T> T answer(Supplier<T> question) {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(question);
        CompletableFuture.anyOf(answer, asked).join();
        if (asked()) {
            throw new CancellationException("while waiting for a person");
        }
        return answer.join();
    }
}
