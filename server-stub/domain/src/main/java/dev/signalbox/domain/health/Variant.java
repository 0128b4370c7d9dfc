package dev.signalbox.domain.health;

/// Which path a request took. The new one is judged; the old one is what it is compared with.
public enum Variant {
    NEW,
    OLD
}
