package dev.signalbox.protocol.body;

import java.util.Map;
import java.util.Optional;

/// A job to be routed.
///
/// @param policy the routing policy's name
/// @param subject whose job it is: the key that the policy's flag is decided for
/// @param attributes what evaluators would send with it
/// @param data what the policy's rules ask about, such as `timeRange`
public record RoutedJobBody(
        String policy, String subject, Optional<Map<String, Object>> attributes, Map<String, Object> data) {}
