package dev.signalbox.domain.flag;

/// A product whose flags are kept together.
public record App(AppKey key, String name) {
    public App {
        Names.filled("name", name, 100);
    }
}
