package app.tallyline.store;

/// What must be passed before a connection may ask SQLite for the write lock.
interface Gate {
    /// Open to all, for a file that no other program writes to.
    Gate OPEN = () -> () -> {
        // Nothing is held, so nothing is let go.
    };

    /// Waits for its turn; closing what is returned ends it.
    Turn enter();

    /// A turn that has come.
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
