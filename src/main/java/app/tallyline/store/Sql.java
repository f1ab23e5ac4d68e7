package app.tallyline.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

    /// Whatever must be held while the write lock is asked for.
    interface Gate {
        /// Open to all, for a file that no other program writes to.
        Gate OPEN = () -> () -> {
            // Nothing is held, so nothing is let go.
        };

        /// Waits for its turn; what is returned ends it.
        Turn enter();

        /// A turn that has come.
        interface Turn extends AutoCloseable {
            @Override
            void close();
        }
    }

    private static final int STEPS_BETWEEN_LOOKS = 100_000;

    private final Connection connection;
    private final Path file;
    private final Gate gate;
    /// In the order of asking: a call logged amid long work is not passed over by the work's next piece.
    private final ReentrantLock turn = new ReentrantLock(true);
    private boolean inTransaction;

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
                    consumer.accept(mapper.map(row));
                }
            }
            return null;
        }, values);
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
    /// it joins that one.
    <T> T inTransaction(Supplier<T> work) {
        return locked(() -> {
            if (inTransaction) {
                return work.get();
            }
            try (var _ = gate.enter()) {
                run("BEGIN IMMEDIATE");
            }
            inTransaction = true;
            try {
                T result = work.get();
                run("COMMIT");
                return result;
            } catch (RuntimeException | Error problem) {
                rollBack(problem);
                throw problem;
            } finally {
                inTransaction = false;
            }
        });
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

    private void rollBack(Throwable cause) {
        try {
            run("ROLLBACK");
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
