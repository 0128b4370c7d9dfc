package dev.signalbox.domain.decision;

import static dev.signalbox.domain.testing.World.RINA;
import static dev.signalbox.domain.testing.World.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.testing.World;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever nobody has rolled out is off, in every kind of environment (S1-39, S3-81).
final class DefaultOffTest {
    private static final EnvironmentKey HERE = new EnvironmentKey("here");

    @ParameterizedTest
    @EnumSource(EnvironmentKind.class)
    void unknownUnplannedAndDraftedFlagsAreOff(EnvironmentKind kind) {
        World world = World.furnished();
        world.does(SAM, new Command.CreateEnvironment(new Environment(HERE, kind, "Here")));
        world.does(RINA, World.plan(new FlagAddress(World.CARDS, HERE)));
        CompiledFlags flags = CompiledFlags.of(world.state(), HERE, world::now);

        assertEquals(
                List.of("unknown OFF", "ledger OFF", "cards OFF"),
                Stream.of("unknown", World.LEDGER.value(), World.CARDS.value())
                        .map(flag -> flag + " "
                                + flags.evaluate(flag, Subject.of("staff-1")).outcome())
                        .toList());
    }
}
