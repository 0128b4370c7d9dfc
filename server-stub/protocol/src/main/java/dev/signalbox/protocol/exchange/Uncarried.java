package dev.signalbox.protocol.exchange;

/// Something that one side says and the other has no words for.
///
/// @param path where it stands
/// @param cause why it was not carried, or not exactly, as a sentence
/// @param fix what to do, as a sentence
public record Uncarried(String path, String cause, String fix) {}
