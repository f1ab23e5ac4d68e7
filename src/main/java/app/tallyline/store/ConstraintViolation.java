package app.tallyline.store;

/// A row was to be written that its table does not take: one that is there already, or that points to none.
final class ConstraintViolation extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ConstraintViolation(String message, Throwable cause) {
        super(message, cause);
    }
}
