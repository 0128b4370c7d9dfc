package dev.signalbox.desktop;

import java.time.Instant;
import java.util.Objects;

/// A store that could not be opened.
///
/// @param store as people read it
/// @param why sentences for a person
/// @param details what whoever helps wants to know: one cause a line, outermost first
record Unopened(String store, String why, String details) {
    /// @param at when it was tried
    static Unopened of(Source source, Throwable failed, Instant at) {
        String why = Objects.requireNonNullElse(failed.getMessage(), "The store cannot be opened.");
        return new Unopened(source.name(), why, details(source, failed, at));
    }

    private static String details(Source source, Throwable failed, Instant at) {
        StringBuilder lines = new StringBuilder()
                .append("Signalbox could not open the store '")
                .append(source.name())
                .append("' at ")
                .append(at)
                .append(".\n");
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            lines.append(cause.getClass().getSimpleName())
                    .append(": ")
                    .append(Objects.requireNonNullElse(cause.getMessage(), "it does not say why"))
                    .append('\n');
        }
        return lines.append("Java ")
                .append(System.getProperty("java.version", "unknown"))
                .append(", ")
                .append(System.getProperty("os.name", "unknown"))
                .append('\n')
                .toString();
    }
}
