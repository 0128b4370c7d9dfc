package dev.signalbox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.stop.Reachability;
import dev.signalbox.client.stop.StopElsewhere;
import dev.signalbox.client.stop.StopPress;
import dev.signalbox.client.stop.StopReach;
import dev.signalbox.client.stop.StopWidth;
import dev.signalbox.domain.device.Device;
import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.DeviceName;
import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.device.StopStatement;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CtlTest {
    private static final UUID ID = UUID.fromString("5167616c-0000-4000-8000-000000000001");

    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, new TestClock());
    private final List<String> lines = new ArrayList<>();
    private final List<SignedStop> posted = new ArrayList<>();
    private Receipt answerToPost = new Receipt.Applied(9);
    private Line line = Line.WHOLE;

    private enum Line {
        WHOLE,
        CUT
    }

    @BeforeEach
    void runInProduction() {
        Fixtures.apply(log.as(Actors.SAM), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
    }

    @Test
    void aStopIsAcceptedAtItsRevision() {
        long before = log.as(Actors.IVO).state().revision();

        assertEquals(
                Exit.ACCEPTED, run(Actors.IVO, "stop", "--flag", "deeplinks.enabled", "--environment", "production"));

        assertEquals(List.of("Accepted at revision " + (before + 1) + "."), lines);
        assertEquals(List.of(new StopScope.OneFlag(Fixtures.FLAG, Fixtures.PRODUCTION)), liveScopes());
    }

    @Test
    void aStopReachesAsFarAsItsOptionsSay() {
        run(Actors.IVO, "stop", "--app", "easymo", "--environment", "production", "--id", Fixtures.nextId() + "");
        run(Actors.IVO, "stop", "--environment", "production", "--id", Fixtures.nextId() + "");
        run(Actors.IVO, "stop", "--everything", "--id", Fixtures.nextId() + "");

        assertEquals(
                List.of(
                        new StopScope.WholeApp(Fixtures.APP, Fixtures.PRODUCTION),
                        new StopScope.WholeEnvironment(Fixtures.PRODUCTION),
                        new StopScope.Everything()),
                liveScopes());
    }

    @Test
    void theLineThatTheConsoleOffersToCopyGivesTheVeryStopThatWasPressed() {
        for (StopScope scope : List.of(
                new StopScope.OneFlag(Fixtures.FLAG, Fixtures.PRODUCTION),
                new StopScope.WholeApp(Fixtures.APP, Fixtures.PRODUCTION),
                new StopScope.WholeEnvironment(Fixtures.PRODUCTION),
                new StopScope.Everything())) {
            StopPress press = pressed(scope);
            String line = new StopElsewhere.Server(URI.create("http://127.0.0.1:8080")).command(press);

            assertEquals(
                    Exit.ACCEPTED,
                    run(Actors.IVO, line.substring("signalboxctl ".length()).split(" ")));
            log.as(Actors.IVO).submit(press.submission());

            assertEquals(
                    List.of(scope),
                    log.as(Actors.IVO).state().stops().live().stream()
                            .filter(stop -> stop.id().equals(press.id()))
                            .map(EmergencyStop::scope)
                            .toList(),
                    line);
        }
    }

    @Test
    void aRefusalNamesTheFix() {
        assertEquals(
                Exit.REFUSED,
                run(Actors.VERA, "rollback", "--flag", "deeplinks.enabled", "--environment", "production"));

        assertEquals(1, lines.size());
        assertTrue(lines.getFirst().startsWith("Refused: "), lines.getFirst());
    }

    @Test
    void withoutAnAnswerNothingIsConfirmedAndTheSameIdRepeatsIt() {
        line = Line.CUT;

        assertEquals(Exit.UNKNOWN, run(Actors.IVO, "stop", "--everything"));
        assertTrue(lines.getFirst().startsWith("NOT CONFIRMED. "), lines.getFirst());
        assertEquals("The rollout may still be running. Run the same command again: --id " + ID, lines.get(1));

        line = Line.WHOLE;
        assertEquals(Exit.ACCEPTED, run(Actors.IVO, "stop", "--everything", "--id", ID.toString()));
        assertEquals(Exit.ACCEPTED, run(Actors.IVO, "stop", "--everything", "--id", ID.toString()));
        assertEquals(List.of(new StopScope.Everything()), liveScopes());
    }

    @Test
    void aSignedStopIsSentAsItIsAndItsAnswerIsTold(@TempDir Path folder) throws IOException {
        String file = saved(folder);

        assertEquals(Exit.ACCEPTED, run(Actors.VERA, "send-stop", file));
        line = Line.CUT;
        assertEquals(Exit.UNKNOWN, run(Actors.VERA, "send-stop", file));
        line = Line.WHOLE;
        answerToPost = new Receipt.Refused(
                new Refusal(Rule.DEVICE_REVOKED, "device", "The device may not stop any more.", "Stop with a token."));
        assertEquals(Exit.REFUSED, run(Actors.VERA, "send-stop", file));

        assertEquals(List.of(signed(), signed(), signed()), posted);
        assertEquals("Accepted at revision 9.", lines.getFirst());
        assertEquals("The rollout may still be running. Send it again: stop " + ID + " counts once.", lines.get(2));
        assertTrue(lines.get(3).startsWith("Refused: device: "), lines.get(3));
    }

    @Test
    void anEnrolledComputerStopsWithoutAToken(@TempDir Path folder) {
        String key = folder.resolve("device.key").toString();

        assertEquals(Exit.ACCEPTED, run(Actors.IVO, "enrol-device", "--name", "Ivo's laptop", "--key-file", key));
        assertEquals(
                Exit.ACCEPTED, run(Actors.VERA, "stop", "--everything", "--key-file", key, "--reason", "no token"));

        Device device = log.as(Actors.IVO)
                .state()
                .devices()
                .enrolled()
                .values()
                .findFirst()
                .orElseThrow();
        assertEquals(new DeviceName("Ivo's laptop"), device.name());
        SignedStop sent = posted.getFirst();
        assertTrue(sent.isSignedBy(device.key()));
        assertEquals(
                new StopStatement(
                        Fixtures.TENANT,
                        StoreKind.LIVE,
                        device.id(),
                        new StopId(ID),
                        new StopScope.Everything(),
                        TestClock.START,
                        "no token"),
                sent.statement());
    }

    @Test
    void statusNamesDevicesAndWhatWaitsForAReviewAndBothCanBeSettled(@TempDir Path folder) {
        String key = folder.resolve("device.key").toString();
        run(Actors.IVO, "enrol-device", "--name", "Ivo's laptop", "--key-file", key);
        Actor device = new Actor("ivo", "Ivo (by the device)", Set.of(Role.DEVICE));
        log.as(device)
                .submit(Submission.of(
                        Fixtures.nextId(),
                        "",
                        new Command.StopByDevice(new DeviceId(ID), new StopId(ID), new StopScope.Everything())));
        lines.clear();

        run(Actors.VERA, "status");
        assertEquals(
                List.of(
                        "TO REVIEW stop " + ID + ", by Ivo (by the device) at 2026-03-01T03:00:00Z",
                        "device " + ID + " 'Ivo's laptop' of Ivo may stop without a token"),
                lines.subList(2, 4));

        String another = Fixtures.nextId().toString();
        assertEquals(Exit.ACCEPTED, run(Actors.IVO, "revoke-device", "--device", ID.toString(), "--id", another));
        String last = Fixtures.nextId().toString();
        assertEquals(
                Exit.ACCEPTED,
                run(Actors.SAM, "review-stop", "--stop", ID.toString(), "--reason", "it was right", "--id", last));
        assertEquals(0, log.as(Actors.IVO).state().devices().unreviewed().size());
    }

    @Test
    void aSignedStopCanBeSavedForAnotherMachine(@TempDir Path folder) {
        String key = folder.resolve("device.key").toString();
        String file = folder.resolve("stop").toString();
        run(Actors.IVO, "enrol-device", "--name", "Ivo's laptop", "--key-file", key);

        assertEquals(Exit.UNKNOWN, run(Actors.VERA, "stop", "--everything", "--key-file", key, "--save", file));
        assertEquals(List.of(), posted);
        assertEquals(Exit.ACCEPTED, run(Actors.VERA, "send-stop", file));

        assertEquals(new StopScope.Everything(), posted.getFirst().statement().scope());
        assertEquals(Exit.USAGE, run(Actors.VERA, "stop", "--everything", "--key-file", key, "--save", file));
    }

    @Test
    void aFileThatWasTouchedIsNotSent(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("stop"), signed().text() + "\n");

        assertEquals(Exit.USAGE, run(Actors.VERA, "send-stop", file.toString()));

        assertEquals(List.of(), posted);
    }

    private static String saved(Path folder) throws IOException {
        return Files.writeString(folder.resolve("stop"), signed().text()).toString();
    }

    private static SignedStop signed() {
        StopStatement statement = new StopStatement(
                Fixtures.TENANT,
                StoreKind.LIVE,
                new DeviceId(ID),
                new StopId(ID),
                new StopScope.Everything(),
                Instant.EPOCH,
                "");
        return new SignedStop(statement, Base64.getEncoder().encodeToString(new byte[64]));
    }

    @Test
    void whatMakesNoSenseIsNotSent() {
        long before = log.as(Actors.IVO).state().revision();
        for (String line : List.of(
                "stop",
                "stop --flag deeplinks.enabled",
                "stop --everything --environment production",
                "stop --flag a --app b --environment production",
                "stop --environment",
                "stop --colour red",
                "stop --everything --everything",
                "stop --everything --database nowhere.db",
                "stop --everything --database a.db --server http://127.0.0.1:8080",
                "stop --everything --database a.db --id " + ID,
                "rollback --flag deeplinks.enabled --environment production --database a.db",
                "stop --everything --id 7",
                "rollback --environment production",
                "send-stop",
                "revoke-device --device 7",
                "review-stop",
                "send-stop --server http://127.0.0.1:8080",
                "send-stop no-such-file",
                "audit --limit many",
                "audit --limit 0",
                "dance")) {
            assertEquals(Exit.USAGE, run(Actors.IVO, line.split(" ", -1)), line);
        }
        assertEquals(before, log.as(Actors.IVO).state().revision());
    }

    @Test
    void statusTellsPlannedAndServedApart() {
        run(Actors.IVO, "stop", "--everything");
        lines.clear();

        assertEquals(Exit.ACCEPTED, run(Actors.VERA, "status"));

        assertEquals(3, lines.size());
        assertEquals("STOPPED everything, by Ivo at 2026-03-01T03:00:00Z", lines.get(1));
        assertEquals("deeplinks.enabled in production: running, planned 25 %, served 0 %", lines.get(2));
    }

    @Test
    void auditTellsWhoDidWhat() {
        run(Actors.IVO, "stop", "--everything", "--reason", "errors");
        lines.clear();

        assertEquals(Exit.ACCEPTED, run(Actors.VERA, "audit", "--limit", "1"));

        assertEquals(
                List.of(log.as(Actors.IVO).state().revision()
                        + "  2026-03-01T03:00:00Z  Ivo  stop engaged, everything: errors"),
                lines);
    }

    private Exit run(Actor actor, String... arguments) {
        return new Ctl(
                        options -> open(actor),
                        () -> ID,
                        new FileStop("ivo", () -> {}),
                        this::send,
                        new TestClock(),
                        lines::add)
                .run(arguments);
    }

    private Receipt send(Options options, SignedStop stop) {
        posted.add(stop);
        return switch (line) {
            case WHOLE -> answerToPost;
            case CUT -> throw new StoreUnavailableException("The line is cut.");
        };
    }

    private RolloutStore open(Actor actor) {
        return switch (line) {
            case WHOLE -> log.as(actor);
            case CUT -> throw new StoreUnavailableException("The line is cut.");
        };
    }

    private static StopPress pressed(StopScope scope) {
        StopReach reach = new StopReach(StopWidth.FLAG, scope, "what", "where", 0, 0, List.of(), Optional.empty());
        return new StopPress(new StopId(Fixtures.nextId()), reach, Instant.EPOCH, Reachability.HEARD);
    }

    private List<StopScope> liveScopes() {
        return log.as(Actors.IVO).state().stops().live().stream()
                .map(EmergencyStop::scope)
                .toList();
    }
}
