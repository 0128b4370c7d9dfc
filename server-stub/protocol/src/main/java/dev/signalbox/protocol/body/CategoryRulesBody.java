package dev.signalbox.protocol.body;

import dev.signalbox.domain.category.CategoryRules;
import java.util.Optional;

/// Sets the thresholds of the size categories.
public record CategoryRulesBody(CategoryRules rules, Optional<String> reason) {}
