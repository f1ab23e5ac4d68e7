package app.tallyline.model;

/// The merge of a change into what has been changed by others meanwhile.
final class ThreeWay {
    private ThreeWay() {}

    /// @param now what it is by now
    /// @param from what it was when the change began
    /// @param to what the change led to
    static <T> T merged(T now, T from, T to) {
        return from.equals(to) ? now : to;
    }
}
