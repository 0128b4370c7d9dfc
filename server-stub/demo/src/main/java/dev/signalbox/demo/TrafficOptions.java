package dev.signalbox.demo;

import dev.signalbox.domain.flag.FlagAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the traffic process was told on its command line.
///
/// @param users how many users it walks, at least 1
/// @param rate decisions a second at most, at least 1
record TrafficOptions(URI server, Path tokenFile, FlagAddress address, int users, Fault fault, int rate, long seed) {
    static final String USAGE = """
            traffic --server URL --token-file FILE [--environment production] [--flag deeplinks.enabled] [--users 10000]
                    [--scenario healthy|errors|security|latency] [--from-exposure 25] [--rate 1000] [--seed 1]
            While it runs, a line such as "scenario errors 25" on standard input changes the scenario; when standard
            input ends, it stops.""";

    private static final Set<String> NAMES = Set.of(
            "--server",
            "--token-file",
            "--environment",
            "--flag",
            "--users",
            "--scenario",
            "--from-exposure",
            "--rate",
            "--seed");

    /// The options that `arguments` spell.
    ///
    /// @throws IllegalArgumentException saying in words for a person what is wrong and what to give
    static TrafficOptions parse(List<String> arguments) {
        Map<String, String> given = pairs(arguments);
        return new TrafficOptions(
                server(required(given, "--server")),
                Path.of(required(given, "--token-file")),
                FlagAddress.of(
                        given.getOrDefault("--flag", Sample.DEEP_LINKS.flag().value()),
                        given.getOrDefault(
                                "--environment", Sample.DEEP_LINKS.environment().value())),
                number(given, "--users", Sample.USERS),
                ScenarioCommand.fault(
                        given.getOrDefault("--scenario", Scenario.HEALTHY.word()),
                        given.getOrDefault("--from-exposure", "25")),
                number(given, "--rate", 1_000),
                number(given, "--seed", 1));
    }

    private static Map<String, String> pairs(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (int index = 0; index < arguments.size(); index += 2) {
            String name = arguments.get(index);
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("There is no option '" + name + "'.\n" + USAGE);
            }
            if (index + 1 == arguments.size()) {
                throw new IllegalArgumentException("The option " + name + " lacks its value.\n" + USAGE);
            }
            given.put(name, arguments.get(index + 1));
        }
        return given;
    }

    private static String required(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The option " + name + " is missing.\n" + USAGE);
        }
        return value;
    }

    private static URI server(String text) {
        if (!text.matches("https?://[^/]+/?")) {
            throw new IllegalArgumentException(
                    "The server '" + text + "' is no address: give one such as http://127.0.0.1:8080.");
        }
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    private static int number(Map<String, String> given, String name, int usual) {
        String text = given.getOrDefault(name, Integer.toString(usual));
        if (!text.matches("[1-9][0-9]{0,7}")) {
            throw new IllegalArgumentException(
                    "The option " + name + " is '" + text + "': give a whole number from 1.");
        }
        return Integer.parseInt(text);
    }
}
