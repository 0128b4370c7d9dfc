package dev.signalbox.desktop.draft;

import java.time.Instant;

/// Something that was found damaged, as a person reads it.
///
/// @param what which thing, as far as that can be told
/// @param why what happened and what was done about it, as sentences
/// @param content what is left of it; may be empty
/// @param kept when it was found, and where it is kept, as sentences
/// @param found when it was found, by this computer's clock
record DamageLine(String what, String why, String content, String kept, Instant found) {}
