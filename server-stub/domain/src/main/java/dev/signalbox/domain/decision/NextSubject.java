package dev.signalbox.domain.decision;

import dev.signalbox.domain.category.Priority;
import dev.signalbox.domain.category.SizeCategory;
import java.util.Optional;

/// A known subject that a stage would admit.
///
/// @param category absent when nobody has categorised it
/// @param bucket its bucket for the flag, 0 to 9,999
public record NextSubject(String subject, Optional<SizeCategory> category, Priority priority, int bucket) {}
