package app.tallyline.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;

/// The only JDBC of the house: statements in, records out, transactions as callbacks. One thread at a time may use a
/// connection; others wait.
final class Sql implements AutoCloseable {
    /// Turns a row into a value.
    interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    /// A transaction, or a part of one: the statements that begin it, keep it and take it back.
    private enum Extent {
        WHOLE("BEGIN IMMEDIATE", "COMMIT", List.of("ROLLBACK")),
        PART("SAVEPOINT part", "RELEASE part", List.of("ROLLBACK TO part", "RELEASE part"));

        private final String begin;
        private final String keep;
        private final List<String> takeBack;

        Extent(String begin, String keep, List<String> takeBack) {
            this.begin = begin;
            this.keep = keep;
            this.takeBack = takeBack;
        }
    }

    private static final int STEPS_BETWEEN_LOOKS = 100_000;

    private final Connection connection;
    private final Path file;
    private final Gate gate;
    /// In the order of asking: a call logged amid long work is not passed over by the work's next piece.
    private final ReentrantLock turn = new ReentrantLock(true);
    private int depth;
    private boolean unwanted;
    private volatile boolean shutOut;

    /// @param file the database, which problems are told of
    Sql(Connection connection, Path file, Gate gate) {
        this.connection = connection;
        this.file = file;
        this.gate = gate;
    }

    /// Every row of the answer.
    <T> List<T> query(String sql, Mapper<T> mapper, Object... values) {
        List<T> rows = new ArrayList<>();
        each(sql, mapper, rows::add, values);
        return rows;
    }

    /// Every row of the answer, one after the other, without keeping them.
    <T> void each(String sql, Mapper<T> mapper, Consumer<T> consumer, Object... values) {
        prepared(sql, statement -> {
            try (ResultSet answer = statement.executeQuery()) {
                Row row = new Row(answer);
                while (answer.next()) {
                    consumer.accept(mapped(mapper, row));
                }
            }
            return null;
        }, values);
    }

    /// What no program of ours wrote, such as a date with a flipped bit, is damage, whatever it fails to be read as.
    private <T> T mapped(Mapper<T> mapper, Row row) throws SQLException {
        try {
            return mapper.map(row);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new StoreProblem(StoreProblem.Reason.DAMAGED, file.toString(), unreadable);
        }
    }

    /// The first row of the answer.
    <T> Optional<T> one(String sql, Mapper<T> mapper, Object... values) {
        return query(sql, mapper, values).stream().findFirst();
    }

    /// @return how many rows changed
    int update(String sql, Object... values) {
        return prepared(sql, PreparedStatement::executeUpdate, values);
    }

    /// @return the new row's id
    long insert(String sql, Object... values) {
        return prepared(sql, statement -> {
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }, values);
    }

    /// Runs a statement that takes no values, such as a PRAGMA.
    void run(String sql) {
        locked(() -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException problem) {
                throw StoreProblem.of(problem, file, sql);
            }
            return null;
        });
    }

    /// Runs several statements, such as those of a migration.
    void script(String statements) {
        locked(() -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(statements);
            } catch (SQLException problem) {
                throw StoreProblem.of(problem, file, "script");
            }
            return null;
        });
    }

    /// Copies what this connection sees to a file, by SQLite's online backup. The path is handed over as it is: in a
    /// statement some characters would have another meaning.
    ///
    /// @param to an absolute path; a file that is there is written over
    void copyTo(Path to) {
        online(to, database -> database.backup("main", to.toString(), null));
    }

    /// Puts a copy in the place of all that the database holds.
    ///
    /// @param from an absolute path
    void restoreFrom(Path from) {
        online(from, database -> database.restore("main", from.toString(), null));
    }

    private interface Online {
        int run(DB database) throws SQLException;
    }

    private void online(Path other, Online work) {
        locked(() -> {
            try {
                int code = work.run(connection.unwrap(SQLiteConnection.class).getDatabase());
                if (code != SQLiteErrorCode.SQLITE_OK.code) {
                    throw new SQLException("backup", null, code);
                }
            } catch (SQLException problem) {
                throw StoreProblem.of(problem, other, "backup");
            }
            return null;
        });
    }

    /// Breaks statements off once so many steps of SQLite's machine have been made in all: a damaged file may keep it busy
    /// for ever.
    void limit(long steps) {
        long[] left = {steps / STEPS_BETWEEN_LOOKS};
        try {
            ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS, new ProgressHandler() {
                @Override
                protected int progress() {
                    return --left[0] < 0 ? 1 : 0;
                }
            });
        } catch (SQLException problem) {
            throw StoreProblem.of(problem, file, "limit");
        }
    }

    /// All of it or nothing: takes the write lock first, so that no other writer comes between; inside a transaction
    /// it is a part of that one.
    <T> T inTransaction(Supplier<T> work) {
        return locked(() -> {
            Extent extent = depth == 0 ? Extent.WHOLE : Extent.PART;
            boolean ofTheWhole = unwanted;
            begin(extent);
            depth++;
            unwanted = false;
            try {
                T result = work.get();
                (unwanted ? extent.takeBack : List.of(extent.keep)).forEach(this::run);
                return result;
            } catch (RuntimeException | Error problem) {
                rollBack(extent, problem);
                throw problem;
            } finally {
                depth--;
                unwanted = ofTheWhole;
            }
        });
    }

    /// Whether another program held the write lock when it was last asked for, all the time that one waits for it.
    boolean shutOut() {
        return shutOut;
    }

    /// Ends the transaction under way, or the part of it that is, as if nothing of it had been done; its work goes on to
    /// its end.
    void discard() {
        unwanted = true;
    }

    @Override
    public void close() {
        locked(() -> {
            try {
                connection.close();
            } catch (SQLException problem) {
                throw StoreProblem.of(problem, file, "close");
            }
            return null;
        });
    }

    private <T> T prepared(String sql, Step<T> step, Object... values) {
        return locked(() -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return step.run(statement);
            } catch (SQLException problem) {
                throw StoreProblem.of(problem, file, sql);
            }
        });
    }

    /// Only who takes the write lock waits for a turn.
    private void begin(Extent extent) {
        try (var _ = extent == Extent.WHOLE ? gate.enter() : Gate.OPEN.enter()) {
            run(extent.begin);
            shutOut = false;
        } catch (StoreProblem problem) {
            shutOut = problem.reason() == StoreProblem.Reason.LOCKED;
            throw problem;
        }
    }

    private void rollBack(Extent extent, Throwable cause) {
        try {
            extent.takeBack.forEach(this::run);
        } catch (StoreProblem | IllegalStateException problem) {
            cause.addSuppressed(problem);
        }
    }

    private <T> T locked(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
