package dev.signalbox.domain.flag;

/// A place where flags are decided.
///
/// @param name what people read, such as "Production"
public record Environment(EnvironmentKey key, EnvironmentKind kind, String name) {
    public Environment {
        Names.filled("name", name, 100);
    }
}
