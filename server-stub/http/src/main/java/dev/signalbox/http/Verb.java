package dev.signalbox.http;

/// The HTTP methods that routes use.
enum Verb {
    GET,
    POST,
    PUT
}
