package dev.signalbox.protocol.exchange;

/// Ends the carrying of one flag; see [Report#carrying].
final class CannotCarryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Uncarried what;

    CannotCarryException(String path, String cause, String fix) {
        super(path + ": " + cause);
        this.what = new Uncarried(path, cause, fix);
    }

    Uncarried what() {
        return what;
    }
}
