package dev.signalbox.client.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.desk.FakeTime;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a cache's file holds after it was written step by step.
class CacheFileTest {
    @TempDir
    private Path folder;

    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, new TestClock());

    @Test
    void fileHoldsEachStateOfALifeAfterTheOther() throws Exception {
        Path file = folder.resolve("cache.db");
        State before = State.empty(Fixtures.TENANT);
        for (State state : life()) {
            try (CacheFile open = CacheFile.open(file)) {
                open.read();
                open.write(before, state, checkpoint(state));
            }
            assertEquals(state, read(file));
            before = state;
        }
    }

    @Test
    void fileTurnsFromAnyStateToAnyOther() throws Exception {
        List<State> life = life();
        State newest = life.getLast();
        for (State older : life) {
            Path file = folder.resolve(older.revision() + ".db");
            try (CacheFile open = CacheFile.open(file)) {
                open.write(State.empty(Fixtures.TENANT), newest, checkpoint(newest));
                open.write(newest, older, checkpoint(older));
            }
            assertEquals(older, read(file));
        }
    }

    @Test
    void whatRolloutsHaveInCommonIsKeptOnce() throws Exception {
        Path file = folder.resolve("cache.db");
        State state = life().getLast();
        try (CacheFile open = CacheFile.open(file)) {
            open.write(State.empty(Fixtures.TENANT), state, checkpoint(state));
        }
        assertEquals(
                Map.of(
                        "app",
                        1,
                        "environment",
                        2,
                        "flag",
                        1,
                        "health-policy",
                        1,
                        "ladder",
                        1,
                        "rollout",
                        2,
                        "stops",
                        1),
                kinds(file));
    }

    private static State read(Path file) throws Exception {
        try (CacheFile open = CacheFile.open(file)) {
            return open.read().orElseThrow().state();
        }
    }

    private static Map<String, Integer> kinds(Path file) throws SQLException {
        Map<String, Integer> kinds = new TreeMap<>();
        try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = open.createStatement();
                ResultSet found = statement.executeQuery("select kind, count(*) from document group by kind")) {
            while (found.next()) {
                kinds.put(found.getString(1), found.getInt(2));
            }
        }
        return kinds;
    }

    private Checkpoint checkpoint(State state) {
        return new Checkpoint(
                Checkpoint.FORMAT,
                Owner.of(CacheRig.ACCESS),
                log.as(Actors.SAM).identity(),
                state.revision(),
                Optional.empty(),
                new FakeTime().now(),
                0,
                "");
    }

    /// A state for each command of a life.
    private List<State> life() {
        List<Command> commands = new ArrayList<>(Fixtures.setUp());
        commands.addAll(List.of(
                Fixtures.plan(Fixtures.IN_PRODUCTION),
                Fixtures.plan(Fixtures.IN_STAGING),
                new Command.StartRollout(Fixtures.IN_PRODUCTION),
                new Command.PauseRollout(Fixtures.IN_PRODUCTION),
                new Command.SetExemption(
                        Fixtures.IN_PRODUCTION, new Exemption("rina", ExemptionEffect.FORCE_ENABLE, "tries it")),
                new Command.SetInternalActor("rina", InternalStatus.INTERNAL),
                new Command.SetInternalActor("rina", InternalStatus.EXTERNAL),
                new Command.EngageStop(Fixtures.stopId(), new StopScope.Everything()),
                new Command.RollBack(Fixtures.IN_PRODUCTION, new Grounds.ByHand())));
        List<State> states = new ArrayList<>();
        for (Command command : commands) {
            Fixtures.apply(log.as(Actors.SAM), List.of(command));
            states.add(log.as(Actors.SAM).state());
        }
        return states;
    }
}
