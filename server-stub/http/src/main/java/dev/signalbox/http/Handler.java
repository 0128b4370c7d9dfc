package dev.signalbox.http;

/// Answers one route.
@FunctionalInterface
interface Handler {
    Answer handle(Call call);
}
