package dev.signalbox.client.stop;

import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import java.net.URI;
import java.nio.file.Path;

/// Where the same stop can be given without this console, as a line to copy or to read out (console.md section 5).
public sealed interface StopElsewhere {
    /// From any machine that reaches a server of the store.
    ///
    /// @param address the server's root
    record Server(URI address) implements StopElsewhere {}

    /// In the store's own file: the store takes a written row up within a second.
    record StoreFile(Path file) implements StopElsewhere {}

    /// What the line is good for, as a button says it.
    default String purpose() {
        return switch (this) {
            case Server server -> "Copy command for another machine";
            case StoreFile file -> "Copy command for this computer's terminal";
        };
    }

    /// One line for a shell that gives the stop `press`. Where it can, it carries the press's id, so that both arriving
    /// count once; a row in a file counts as a stop of its own, which stops no more and no less.
    default String command(StopPress press) {
        return command(press.reach().scope(), " --id " + text(press.id()));
    }

    /// One line for a shell that gives a stop of `scope` that nobody has pressed yet.
    default String command(StopScope scope) {
        return command(scope, "");
    }

    private String command(StopScope scope, String id) {
        return switch (this) {
            case Server(URI address) ->
                "signalboxctl stop " + options(scope) + id + " --server " + address + " --token-file FILE";
            case StoreFile(Path file) ->
                "sqlite3 " + quoted(file)
                        + " \"INSERT INTO emergency_stop (scope, reason) VALUES ('"
                        + WrittenStop.named(scope)
                        + "', 'not confirmed by the console')\"";
        };
    }

    private static String options(StopScope scope) {
        return switch (scope) {
            case StopScope.Everything() -> "--everything";
            case StopScope.WholeEnvironment(var environment) -> "--environment " + environment;
            case StopScope.WholeApp(var app, var environment) -> "--app " + app + " --environment " + environment;
            case StopScope.OneFlag(var flag, var environment) -> "--flag " + flag + " --environment " + environment;
        };
    }

    private static String text(StopId id) {
        return id.value().toString();
    }

    /// `file` as one word for a POSIX shell, whatever it holds.
    static String quoted(Path file) {
        return "'" + file.toString().replace("'", "'\\''") + "'";
    }
}
