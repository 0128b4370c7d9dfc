package dev.signalbox.cli;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The options of one command line, such as `--flag checkout.new`.
record Options(Map<String, String> values) {
    private static final Set<String> BARE = Set.of("everything");

    Options {
        values = Map.copyOf(values);
    }

    /// Reads what follows the command's name.
    ///
    /// @param known the options this command has
    /// @throws InvalidValueException naming the first that is unknown, doubled or lacks its value
    static Options parse(String[] arguments, Set<String> known) {
        Map<String, String> values = new HashMap<>();
        int next = 1;
        while (next < arguments.length) {
            String name = name(arguments[next], known);
            boolean bare = BARE.contains(name);
            if (!bare && (next + 1 == arguments.length || arguments[next + 1].startsWith("--"))) {
                throw new InvalidValueException("--" + name, "it has no value", "Give one after it.");
            }
            if (values.put(name, bare ? "" : arguments[next + 1]) != null) {
                throw new InvalidValueException("--" + name, "it is given twice", "Give it once.");
            }
            next += bare ? 1 : 2;
        }
        return new Options(values);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /// @param fix what to do when it is missing, as a sentence
    String required(String name, String fix) {
        return value(name).orElseThrow(() -> new InvalidValueException("--" + name, "it is missing", fix));
    }

    private static String name(String argument, Set<String> known) {
        String name = argument.startsWith("--") ? argument.substring(2) : "";
        if (!known.contains(name)) {
            throw new InvalidValueException(argument, "this command has no such option", Usage.HINT);
        }
        return name;
    }
}
