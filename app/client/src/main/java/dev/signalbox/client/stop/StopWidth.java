package dev.signalbox.client.stop;

/// How wide a stop reaches, narrowest first. Its key widens an armed stop to it.
public enum StopWidth {
    FLAG(1),
    APP(2),
    ENVIRONMENT(3),
    EVERYTHING(4);

    private final int key;

    StopWidth(int key) {
        this.key = key;
    }

    /// The digit key that chooses it, 1 to 4.
    public int key() {
        return key;
    }
}
