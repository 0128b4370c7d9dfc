package dev.signalbox.domain.store;

/// The store gave no answer. Whether a submission took effect is unknown; repeating it with the same id finds out.
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Obstacle obstacle;

    /// @param message what happened and what to do, for a person
    public StoreUnavailableException(String message) {
        super(message);
        this.obstacle = new Obstacle.NoAnswer();
    }

    /// @param message what happened and what to do, for a person
    public StoreUnavailableException(String message, Obstacle obstacle) {
        super(message);
        this.obstacle = obstacle;
    }

    /// @param message what happened and what to do, for a person
    /// @param cause for the log
    public StoreUnavailableException(String message, Throwable cause) {
        this(message, new Obstacle.NoAnswer(), cause);
    }

    /// @param message what happened and what to do, for a person
    /// @param cause for the log
    public StoreUnavailableException(String message, Obstacle obstacle, Throwable cause) {
        super(message, cause);
        this.obstacle = obstacle;
    }

    /// What stood in the way.
    public Obstacle obstacle() {
        return obstacle;
    }
}
