package dev.signalbox.domain.incident;

/// What an incident touches, in words for its messages.
///
/// @param inside as colleagues know it, such as `deeplinks.enabled in production`
/// @param outside as users know it, such as `Opens links inside the app`; empty where nothing
///     narrower than the whole service can be named
public record Affected(String inside, String outside) {}
