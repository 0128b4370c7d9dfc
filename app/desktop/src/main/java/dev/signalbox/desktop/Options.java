package dev.signalbox.desktop;

import dev.signalbox.domain.flag.InvalidValueException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The console's command line.
///
/// @param source what to open; absent: the embedded store, and the welcome when it is empty
record Options(Optional<Source> source) {
    static final String USAGE = "Usage: signalbox [--sample | --data DIR | --server URL --token-file FILE]";

    private static final String SAMPLE = "--sample";
    private static final String DATA = "--data";
    private static final String SERVER = "--server";
    private static final String TOKEN_FILE = "--token-file";

    /// @throws InvalidValueException for an unknown option, a missing value, or options that exclude each other
    static Options parse(List<String> arguments) {
        Map<String, String> given = read(arguments);
        boolean server = given.containsKey(SERVER) || given.containsKey(TOKEN_FILE);
        long sources = List.of(given.containsKey(SAMPLE), given.containsKey(DATA), server).stream()
                .filter(Boolean::booleanValue)
                .count();
        if (sources > 1) {
            throw new InvalidValueException("options", "they name more than one store", USAGE);
        }
        if (given.containsKey(SAMPLE)) {
            return new Options(Optional.of(new Source.SampleData()));
        }
        if (given.containsKey(DATA)) {
            return new Options(Optional.of(new Source.Embedded(Path.of(given.get(DATA)))));
        }
        return new Options(server ? Optional.of(remote(given)) : Optional.empty());
    }

    private static Map<String, String> read(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case SAMPLE -> given.put(option, "");
                case DATA, SERVER, TOKEN_FILE -> given.put(option, value(option, rest));
                default -> throw new InvalidValueException(option, "there is no such option", USAGE);
            }
        }
        return given;
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new InvalidValueException(option, "its value is missing", USAGE);
        }
        return rest.pop();
    }

    private static Source remote(Map<String, String> given) {
        if (!given.containsKey(SERVER) || !given.containsKey(TOKEN_FILE)) {
            throw new InvalidValueException(SERVER, "it goes with " + TOKEN_FILE, USAGE);
        }
        try {
            return Source.Remote.of(URI.create(given.get(SERVER)), Path.of(given.get(TOKEN_FILE)));
        } catch (InvalidValueException unreadable) {
            throw unreadable;
        } catch (IllegalArgumentException noAddress) {
            throw new InvalidValueException(SERVER, "it is no address", "Give one like http://127.0.0.1:8080.");
        }
    }
}
