package dev.signalbox.client.desk;

import java.time.Instant;

/// What could not be read any more, kept as it was found.
///
/// @param id the row's id as far as it can be read; the file's name when the whole file is meant
/// @param content what is left of the row; may be empty
/// @param why what happened and what was done about it, as sentences
/// @param foundAt by this computer's clock
public record DamagedRow(String id, String content, String why, Instant foundAt) {}
