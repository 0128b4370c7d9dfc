package dev.signalbox.protocol.body;

import java.util.Map;
import java.util.Optional;

/// Who a decision is asked to be explained for.
///
/// @param subject the key that the decision is for
/// @param attributes what evaluators would send with it, such as `publisher_id`
public record ExplainBody(String subject, Optional<Map<String, Object>> attributes) {}
