package dev.signalbox.protocol.body;

import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.Finding;
import java.util.List;

/// What people have recorded on the stage that a rollout is on.
///
/// @param open success criteria that wait for a person
public record FindingsAnswer(List<Finding> findings, List<Criterion> open) {}
