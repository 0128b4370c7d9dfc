package dev.signalbox.cli;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The options of one command line, such as `--flag checkout.new`.
///
/// @param values by name, in the order they were given; an option that takes none has one empty value
record Options(Map<String, List<String>> values) {
    private static final Set<String> BARE = Set.of("everything", "apply");
    private static final Set<String> REPEATABLE = Set.of("server");

    Options {
        values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, option -> List.copyOf(option.getValue())));
    }

    /// Reads what follows the command's name.
    ///
    /// @param known the options this command has
    /// @throws InvalidValueException naming the first that is unknown, doubled or lacks its value
    static Options parse(String[] arguments, Set<String> known) {
        Map<String, List<String>> values = new HashMap<>();
        int next = 1;
        while (next < arguments.length) {
            String name = name(arguments[next], known);
            boolean bare = BARE.contains(name);
            if (!bare && (next + 1 == arguments.length || arguments[next + 1].startsWith("--"))) {
                throw new InvalidValueException("--" + name, "it has no value", "Give one after it.");
            }
            if (values.containsKey(name) && !REPEATABLE.contains(name)) {
                throw new InvalidValueException("--" + name, "it is given twice", "Give it once.");
            }
            values.computeIfAbsent(name, first -> new ArrayList<>()).add(bare ? "" : arguments[next + 1]);
            next += bare ? 1 : 2;
        }
        return new Options(values);
    }

    Optional<String> value(String name) {
        return all(name).stream().findFirst();
    }

    /// Every value of an option that may be repeated, in the order they were given.
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
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
