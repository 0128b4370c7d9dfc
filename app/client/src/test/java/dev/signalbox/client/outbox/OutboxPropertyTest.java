package dev.signalbox.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.testkit.Fixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens to the line, the console and the clocks: in the end everything that was queued is there once, in
/// its order, and everything that is called accepted is in the log.
class OutboxPropertyTest {
    private static final int RUNS = 60;
    private static final int STEPS = 60;

    @TempDir
    private Path root;

    @Test
    void everythingArrivesOnceInItsOrderWhateverHappens() throws Exception {
        for (int seed = 0; seed < RUNS; seed++) {
            try (OutboxRig rig = new OutboxRig(Files.createDirectory(root.resolve("run-" + seed)))) {
                rig.outbox.look();
                Map<FlagAddress, List<String>> queued = new LinkedHashMap<>();
                Random random = new Random(seed);
                for (int step = 0; step < STEPS; step++) {
                    happen(rig, random, step, queued);
                    assertNothingIsCalledAcceptedThatIsNot(rig);
                }
                rig.wire.line = Wire.Line.GOOD;
                rig.online();
                rig.outbox.retryNow();
                assertEquals(queued, effects(rig), "seed " + seed);
                assertEquals(List.of(), rig.book.all(), "seed " + seed);
            }
        }
    }

    /// The control: the same with an outbox whose every attempt is another command.
    @Test
    void freshIdForEachAttemptWouldDoThingsTwice() throws Exception {
        try (OutboxRig rig = new OutboxRig(Files.createDirectory(root.resolve("control")))) {
            rig.outbox.look();
            rig.wire.line = Wire.Line.LOSES_ANSWERS;
            rig.wire.freshIds = true;
            rig.queue(exempt(Fixtures.IN_STAGING, 1));
            rig.wire.line = Wire.Line.GOOD;
            rig.outbox.retryNow();
            assertNotEquals(Map.of(Fixtures.IN_STAGING, List.of("user-1")), effects(rig));
        }
    }

    private static void happen(OutboxRig rig, Random random, int step, Map<FlagAddress, List<String>> queued) {
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> {
                FlagAddress address = random.nextBoolean() ? Fixtures.IN_STAGING : Fixtures.IN_PRODUCTION;
                rig.queue(exempt(address, step));
                queued.computeIfAbsent(address, none -> new ArrayList<>()).add("user-" + step);
            }
            case 3 -> rig.wire.line = Wire.Line.values()[random.nextInt(Wire.Line.values().length)];
            case 4 -> rig.offline();
            case 5 -> rig.online();
            case 6 -> rig.pass(Duration.ofMillis(random.nextInt(5_000)));
            case 7 -> rig.time.setWallBy(Duration.ofHours(random.nextInt(145) - 72L));
            default -> rig.reopen();
        }
    }

    private static void assertNothingIsCalledAcceptedThatIsNot(OutboxRig rig) {
        for (OutboxItem item : rig.outbox.items()) {
            if (item.state() instanceof ItemState.Accepted) {
                assertEquals(1, rig.effects(item.command()), item.toString());
            }
            assertTrue(rig.effects(item.command()) <= 1, item.toString());
        }
    }

    /// The subjects whose exemption each log entry sets, oldest first.
    private static Map<FlagAddress, List<String>> effects(OutboxRig rig) {
        List<LogEntry> entries = new ArrayList<>(rig.tara.audit(AuditQuery.newest(1000)).records().stream()
                .map(record -> record.entry())
                .toList());
        Map<FlagAddress, List<String>> effects = new LinkedHashMap<>();
        for (LogEntry entry : entries.reversed()) {
            if (entry.event() instanceof Event.ExemptionSet(var address, var exemption)) {
                effects.computeIfAbsent(address, none -> new ArrayList<>()).add(exemption.subject());
            }
        }
        return effects;
    }

    private static Command exempt(FlagAddress address, int number) {
        return new Command.SetExemption(
                address, new Exemption("user-" + number, ExemptionEffect.FORCE_ENABLE, "number " + number));
    }
}
