package dev.signalbox.protocol.body;

import java.util.Optional;

/// Offers a ladder template no more.
///
/// @param name the template's
public record RetirementBody(String name, Optional<String> reason) {}
