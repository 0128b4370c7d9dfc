package dev.signalbox.desktop.widget;

/// One of the fields of a form: a constant of the enum that lists them in order.
public interface FieldName {
    /// What it is called, and what can be put into it.
    FieldWords words();

    /// Its name, as people read it.
    default String label() {
        return words().label();
    }
}
