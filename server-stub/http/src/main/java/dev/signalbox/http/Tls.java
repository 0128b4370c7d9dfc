package dev.signalbox.http;

import java.nio.file.Path;

/// The server's certificate chain and private key, as PEM files.
public record Tls(Path certificates, Path key) {}
