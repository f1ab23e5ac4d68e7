package app.tallyline.desktop.today;

/// A name that was typed: of the active entry where that has none, else of the next. Which of them is settled on the writer's
/// thread, behind what was typed before; the next entry, which comes behind it, asks here.
final class TypedName {
    private volatile Named name;
    private volatile boolean next;

    TypedName(Named name) {
        this.name = name;
    }

    Named name() {
        return name;
    }

    /// Settles that it is the next entry's.
    ///
    /// @param who the same, by its number where it is known
    void keepForNext(Named who) {
        name = who;
        next = true;
    }

    /// Whether it is the next entry's. On the writer's thread, or behind it.
    boolean isNext() {
        return next;
    }
}
