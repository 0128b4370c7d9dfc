package dev.signalbox.protocol.body;

import dev.signalbox.domain.rules.InternalStatus;
import java.util.Optional;

/// Says whether somebody is internal (S1-47).
public record InternalActorBody(String subject, InternalStatus status, Optional<String> reason) {}
