package dev.signalbox.demo;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A line on the traffic process's standard input: `scenario errors 25`, or `scenario healthy`.
final class ScenarioCommand {
    private ScenarioCommand() {}

    /// The line that orders `fault`.
    static String line(Fault fault) {
        return "scenario " + fault.scenario().word() + " " + fault.fromExposure();
    }

    /// The fault that `line` orders.
    ///
    /// @throws IllegalArgumentException saying in words for a person what is wrong and what to give
    static Fault parse(String line) {
        String[] words = line.strip().split("\\s+", -1);
        if (words.length < 2 || words.length > 3 || !words[0].equals("scenario")) {
            throw new IllegalArgumentException(
                    "'" + line + "' is no command: give a line such as \"scenario errors 25\".");
        }
        return fault(words[1], words.length == 3 ? words[2] : "0");
    }

    /// The fault of a scenario's word and a share in percent.
    ///
    /// @throws IllegalArgumentException saying in words for a person what is wrong and what to give
    static Fault fault(String word, String fromExposure) {
        Scenario scenario = Scenario.of(word)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no scenario '" + word + "': give one of " + words() + "."));
        if (!fromExposure.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException(
                    "The exposure '" + fromExposure + "' is no whole percent: give 0 to 100.");
        }
        return new Fault(scenario, Integer.parseInt(fromExposure));
    }

    private static String words() {
        return Arrays.stream(Scenario.values()).map(Scenario::word).collect(Collectors.joining(", "));
    }
}
