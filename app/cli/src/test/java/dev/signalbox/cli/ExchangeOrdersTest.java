package dev.signalbox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.protocol.exchange.Exchange;
import dev.signalbox.protocol.exchange.Format;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `signalboxctl export` and `import`.
class ExchangeOrdersTest {
    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private final ExchangeOrders orders = new ExchangeOrders(Fixtures::nextId, lines::add);

    @ParameterizedTest
    @EnumSource
    void exportedFlagsDecideTheSameInAnotherStore(Format format) {
        RolloutStore here = store(Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        RolloutStore there = store(Fixtures.setUp().subList(0, 3));

        assertEquals(Exit.ACCEPTED, orders.export(options(format), here));
        assertEquals(Exit.ACCEPTED, orders.bring(options(format, "--app", "easymo", "--apply"), there));

        assertEquals(text(format, here), text(format, there));
        assertEquals("All 3 commands were accepted.", lines.getLast());
    }

    @Test
    void importSaysWhatItWouldDoAndDoesNothing() {
        RolloutStore here = store(Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        RolloutStore there = store(Fixtures.setUp().subList(0, 3));
        State before = there.state();

        orders.export(options(Format.FLAGD), here);
        orders.bring(options(Format.FLAGD, "--app", "easymo"), there);

        assertEquals(before, there.state());
        assertEquals("Nothing was changed. 3 commands; give --apply to submit them.", lines.getLast());
    }

    @Test
    void fileThatIsThereIsNotWrittenOver() {
        RolloutStore here = store(Fixtures.setUp());
        orders.export(options(Format.FLAGD), here);

        InvalidValueException refused =
                assertThrows(InvalidValueException.class, () -> orders.export(options(Format.FLAGD), here));
        assertEquals("--file", refused.field());
    }

    private static RolloutStore store(List<Command> commands) {
        RolloutStore store = new InMemoryLog(Fixtures.TENANT, new TestClock()).as(Actors.SAM);
        Fixtures.apply(store, commands);
        return store;
    }

    private static String text(Format format, RolloutStore store) {
        return Exchange.export(format, store.state(), Fixtures.PRODUCTION).text();
    }

    private Options options(Format format, String... more) {
        List<String> all =
                new ArrayList<>(List.of("exchange", "--format", format.word(), "--environment", "production"));
        all.addAll(List.of("--file", folder.resolve("flags").toString()));
        all.addAll(List.of(more));
        return Options.parse(all.toArray(String[]::new), Usage.with("format", "environment", "file", "app", "apply"));
    }
}
