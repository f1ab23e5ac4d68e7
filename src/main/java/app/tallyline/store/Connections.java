package app.tallyline.store;

/// The connections of an open store. Writes go through one, reads through the other, so neither waits for the other.
///
/// @param writing the connection that writes
/// @param reading the connection that reads
record Connections(Sql writing, Sql reading) implements AutoCloseable {
    /// @param locks by which programs that write take turns
    static Connections to(StoreFile file, FileLocks locks) {
        Sql writing = file.connect(false, locks);
        try {
            return new Connections(writing, file.connect(false));
        } catch (RuntimeException problem) {
            writing.close();
            throw problem;
        }
    }

    /// Brings all of the journal into the file. A program that was waited for already is not waited for again.
    void settle() {
        if (writing.shutOut()) {
            writing.run("PRAGMA busy_timeout = 0");
        }
        writing.run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    @Override
    public void close() {
        try {
            reading.close();
        } finally {
            writing.close();
        }
    }
}
