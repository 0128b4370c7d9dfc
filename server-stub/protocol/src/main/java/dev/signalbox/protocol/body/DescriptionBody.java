package dev.signalbox.protocol.body;

import java.util.Optional;

/// Says anew what turning a flag on does, and whom to ask.
public record DescriptionBody(String description, String owner, Optional<String> reason) {}
