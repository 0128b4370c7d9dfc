package dev.signalbox.protocol.body;

import dev.signalbox.domain.ladder.StageLadder;
import java.util.Optional;

/// Offers a ladder under its name.
public record TemplateBody(StageLadder ladder, Optional<String> reason) {}
