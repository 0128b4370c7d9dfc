package dev.signalbox.desktop.action;

/// Whether a letter, a digit or a sign alone may perform an action (WCAG 2.1.4).
public enum Letters {
    /// They act while no text field has the focus.
    ON,
    /// None acts.
    OFF
}
