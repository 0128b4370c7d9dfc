package dev.signalbox.domain.flag;

/// Whether a store is the real one or one to practise on. Nothing made for one is taken by the other.
public enum StoreKind {
    LIVE,
    DRILL
}
