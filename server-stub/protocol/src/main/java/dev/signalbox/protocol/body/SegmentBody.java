package dev.signalbox.protocol.body;

import dev.signalbox.domain.flag.Segment;
import java.util.Optional;

/// Defines a segment, or defines it anew.
public record SegmentBody(Segment segment, Optional<String> reason) {}
