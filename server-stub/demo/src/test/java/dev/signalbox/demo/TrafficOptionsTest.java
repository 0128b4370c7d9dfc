package dev.signalbox.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TrafficOptionsTest {
    @Test
    void serverAndTokenAreEnoughForTheSample() {
        assertEquals(
                new TrafficOptions(
                        URI.create("http://127.0.0.1:8080"),
                        Path.of("admin.token"),
                        Sample.DEEP_LINKS,
                        10_000,
                        new Fault(Scenario.HEALTHY, 25),
                        1_000,
                        1),
                parse("--server", "http://127.0.0.1:8080/", "--token-file", "admin.token"));
    }

    @Test
    void takesAScenarioAndWhereItSetsIn() {
        TrafficOptions options =
                parse("--server", "http://h", "--token-file", "t", "--scenario", "latency", "--from-exposure", "50");

        assertEquals(new Fault(Scenario.LATENCY, 50), options.fault());
    }

    @Test
    void wrongOptionsAreNamedWithWhatToGive() {
        assertEquals("The option --token-file lacks its value.", problem(() -> parse("--token-file")));
        assertEquals("The option --server is missing.", problem(() -> parse("--token-file", "t")));
        assertEquals("There is no option '--colour'.", problem(() -> parse("--colour", "red")));
        assertEquals(
                "The option --rate is 'fast': give a whole number from 1.",
                problem(() -> parse("--server", "http://h", "--token-file", "t", "--rate", "fast")));
        assertEquals(
                "The server 'there' is no address: give one such as http://127.0.0.1:8080.",
                problem(() -> parse("--server", "there", "--token-file", "t")));
    }

    @Test
    void aLineChangesTheScenario() {
        assertEquals(new Fault(Scenario.ERRORS, 25), ScenarioCommand.parse(" scenario errors 25 "));
        assertEquals(new Fault(Scenario.HEALTHY, 0), ScenarioCommand.parse("scenario healthy"));
    }

    @Test
    void everyFaultSurvivesItsOwnLine() {
        Fault fault = new Fault(Scenario.SECURITY, 75);

        assertEquals(fault, ScenarioCommand.parse(ScenarioCommand.line(fault)));
    }

    @Test
    void linesThatMeanNothingAreNamedWithWhatToGive() {
        assertEquals(
                "'fail now' is no command: give a line such as \"scenario errors 25\".",
                problem(() -> ScenarioCommand.parse("fail now")));
        assertEquals(
                "There is no scenario 'doom': give one of healthy, errors, security, latency.",
                problem(() -> ScenarioCommand.parse("scenario doom 25")));
        assertEquals(
                "The exposure '10.5' is no whole percent: give 0 to 100.",
                problem(() -> ScenarioCommand.parse("scenario errors 10.5")));
        assertEquals(
                "The exposure 101 is outside 0 to 100: give whole percent.",
                problem(() -> ScenarioCommand.parse("scenario errors 101")));
    }

    private static TrafficOptions parse(String... arguments) {
        return TrafficOptions.parse(List.of(arguments));
    }

    private static String problem(Executable parsing) {
        return assertThrows(IllegalArgumentException.class, parsing)
                .getMessage()
                .lines()
                .findFirst()
                .orElse("");
    }
}
