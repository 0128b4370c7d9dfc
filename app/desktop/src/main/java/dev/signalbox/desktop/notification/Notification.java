package dev.signalbox.desktop.notification;

/// Something that must not be missed. Stands on lock screens too, so it names no person, no flag and no value of a rule
/// (U51).
///
/// @param title a short sentence without a full stop
/// @param body one or two sentences
public record Notification(String title, String body) {}
