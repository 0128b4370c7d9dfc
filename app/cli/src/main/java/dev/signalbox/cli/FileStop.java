package dev.signalbox.cli;

import dev.signalbox.client.stop.WrittenStop;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.stop.StopScope;
import java.util.List;
import java.util.Optional;

/// Stops by a row in the store's own file, and looks for a while whether a store takes it up.
final class FileStop {
    private static final int LOOKS = 30;
    private static final List<String> OF_A_SERVER = List.of("server", "token-file", "ca", "id", "key-file", "save");

    private final String by;
    private final Pause pause;

    /// What passes between two looks at the row.
    interface Pause {
        void rest() throws InterruptedException;
    }

    /// @param by whoever stops, as people read it
    FileStop(String by, Pause pause) {
        this.by = by;
        this.pause = pause;
    }

    /// @throws InvalidValueException when an option makes no sense for a file, or the file is no store's
    /// @throws dev.signalbox.domain.store.StoreUnavailableException when it cannot be written
    Answer stop(Options options, StopScope scope) {
        OF_A_SERVER.stream().filter(options::has).findFirst().ifPresent(name -> {
            throw new InvalidValueException("--" + name, "--database is given too", "Leave one of them out.");
        });
        WrittenStop row = WrittenStop.write(
                Connections.path("--database", options.required("database", "Name the store's file.")),
                scope,
                options.value("reason").orElse(""),
                by);
        return answer(row)
                .map(answer -> new Answer(Exit.ACCEPTED, "Taken up: " + answer))
                .orElseGet(() -> new Answer(
                        Exit.UNKNOWN,
                        "NOT CONFIRMED. The row is written, but no store has taken it up yet:"
                                + " one does within a second of starting with this file."));
    }

    private Optional<String> answer(WrittenStop row) {
        try {
            for (int look = 0; look < LOOKS; look++) {
                Optional<String> answer = row.answer();
                if (answer.isPresent()) {
                    return answer;
                }
                pause.rest();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
