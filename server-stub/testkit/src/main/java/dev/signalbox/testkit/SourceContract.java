package dev.signalbox.testkit;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.rules.source.SourceCommand;
import dev.signalbox.domain.source.Figures;
import dev.signalbox.domain.source.MetricSource;
import dev.signalbox.domain.source.Origin;
import dev.signalbox.domain.source.SourceKey;
import dev.signalbox.domain.source.SourceState;
import dev.signalbox.domain.source.SourceUrl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How asking metric sources goes (F19).
abstract class SourceContract extends StoreTests {
    private static final SourceKey KEY = new SourceKey("checkout");

    SourceContract(Opening opening) {
        super(opening);
    }

    @Test
    void sourceInUseIsListedFromTheStartAndAPausedOneIsNot() {
        runningAt(IN_PRODUCTION, QUARTER);
        apply(as(Actors.TARA), new SourceCommand.SaveSource(source()));
        assertEquals(List.of(SourceState.untried(KEY)), as(Actors.VERA).sources());

        apply(as(Actors.TARA), new SourceCommand.RetireSource(KEY));
        assertEquals(List.of(), as(Actors.VERA).sources());
    }

    private static MetricSource source() {
        return new MetricSource(
                KEY,
                IN_PRODUCTION,
                Variant.NEW,
                Duration.ofMinutes(1),
                new Origin.Prometheus(new SourceUrl("http://prometheus.example:9090"), Figures.of("up", "down")),
                Optional.empty());
    }
}
