package app.tallyline;

import java.util.function.Supplier;

/// A part that is made when it is first needed. For one thread.
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private T part;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        if (part == null) {
            part = maker.get();
        }
        return part;
    }
}
