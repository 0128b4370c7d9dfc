package dev.signalbox.client.draft;

/// One thing that a change changes, in words.
///
/// @param about what it belongs to, such as `deeplinks.enabled in production`
/// @param field which of its properties
/// @param before what it is; "none" when there is none
/// @param after what it would be; "none" when there would be none
public record Difference(String about, String field, String before, String after) {}
