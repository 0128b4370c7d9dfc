package dev.signalbox.protocol.body;

import dev.signalbox.domain.category.Counts;
import dev.signalbox.domain.category.Priority;
import dev.signalbox.domain.category.SubjectPurpose;
import java.util.Optional;

/// Says how big a subject is (S3-49).
///
/// @param purpose ordinary when not said
/// @param monthlyActivity 0 when not said
/// @param pinned a priority of its own; not said: its category's
public record CategoryBody(
        String subject,
        Counts counts,
        Optional<SubjectPurpose> purpose,
        Optional<Integer> monthlyActivity,
        Optional<Priority> pinned,
        Optional<String> reason) {}
