package dev.signalbox.desktop.widget;

/// What a thing is doing, as shape and colour (console.md 3.2). The word beside it is the thing's own.
public enum Status {
    ROLLING("rolling", "M1 7 A6 6 0 1 1 13 7 A6 6 0 1 1 1 7 Z M3 7 A4 4 0 1 0 7 3 L7 7 Z"),
    HOLDING("holding", "M2 1 H6 V13 H2 Z M8 1 H12 V13 H8 Z"),
    HEALTHY("healthy", "M1 7 A6 6 0 1 1 13 7 A6 6 0 1 1 1 7 Z M3.2 7.3 L6 10.3 L10.9 5.1 L9.5 3.8 L5.9 7.6 L4.5 6 Z"),
    REGRESSING("regressing", "M7 1 L13.5 13 H0.5 Z"),
    STOPPED("stopped", "M4.5 1 H9.5 L13 4.5 V9.5 L9.5 13 H4.5 L1 9.5 V4.5 Z"),
    UNKNOWN("unknown", "M1 7 A6 6 0 1 1 13 7 A6 6 0 1 1 1 7 Z M3 7 A4 4 0 1 0 11 7 A4 4 0 1 0 3 7 Z"),
    DRAFT("draft", "M1 1 H13 V13 H1 Z M3 3 V11 H11 V3 Z"),
    OFF("off", "M2 6 H12 V8 H2 Z");

    private final String styleClass;
    private final String shape;

    Status(String styleClass, String shape) {
        this.styleClass = styleClass;
        this.shape = shape;
    }

    /// The style class that gives it its colour.
    public String styleClass() {
        return styleClass;
    }

    /// Its outline as an SVG path in a square of 14.
    public String shape() {
        return shape;
    }
}
