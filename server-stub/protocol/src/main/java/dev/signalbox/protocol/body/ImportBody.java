package dev.signalbox.protocol.body;

import dev.signalbox.domain.flag.AppKey;

/// Another tool's flags, to be looked at before anything is done about them.
///
/// @param format `flagd`, `goff` or `unleash`
/// @param text the tool's file
/// @param app the one that new flags would belong to
/// @param owner of new flags
/// @param population how many subjects there are
public record ImportBody(String format, String text, AppKey app, String owner, long population) {}
