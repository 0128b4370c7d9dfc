package dev.signalbox.domain.rules.incident;

import static dev.signalbox.domain.testing.World.CARDS;
import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.IN_STAGING;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.LEDGER;
import static dev.signalbox.domain.testing.World.PRODUCTION;
import static dev.signalbox.domain.testing.World.RINA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What may have caused an incident, and what belongs to it.
final class SuspectsTest {
    private static final FlagAddress CARDS_THERE = new FlagAddress(CARDS, PRODUCTION);
    private static final FlagAddress LEDGER_THERE = new FlagAddress(LEDGER, PRODUCTION);
    private static final StopScope LINKS = IncidentMatrix.LINKS;

    private final World world = World.furnished();

    @Test
    void changesRankByOverlapAndThenByTime() {
        start(IN_PRODUCTION);
        world.later(Duration.ofMinutes(10));
        start(LEDGER_THERE);
        world.later(Duration.ofMinutes(10));
        start(CARDS_THERE);
        start(IN_STAGING);
        world.later(Duration.ofMinutes(10));
        world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 2));
        world.later(Duration.ofMinutes(5));

        assertEquals(
                List.of(
                        "SAME_FLAG PT5M stage.advanced",
                        "SAME_FLAG PT35M stage.advanced",
                        "SAME_APP PT15M stage.advanced",
                        "SAME_ENVIRONMENT PT25M stage.advanced",
                        "EVERYWHERE PT35M subject.is_internal_changed",
                        "EVERYWHERE PT35M segment.defined"),
                suspects(LINKS).stream()
                        .map(suspect -> suspect.overlap() + " " + suspect.before() + " "
                                + suspect.entry().event().action())
                        .toList());
    }

    @Test
    void onlyTheLastSixtyMinutesCountBothEndsIncluded() {
        start(IN_PRODUCTION);
        world.later(Suspects.WINDOW);
        assertEquals(3, suspects(LINKS).size());

        world.later(Duration.ofSeconds(1));

        assertEquals(List.of(), suspects(LINKS));
    }

    @Test
    void whatCameAfterItWasSeenIsNoSuspect() {
        start(IN_PRODUCTION);
        var seenAt = world.now();
        world.later(Duration.ofSeconds(1));
        world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 2));

        assertEquals(3, Suspects.of(world.state(), LINKS, seenAt, world.log()).size());
    }

    @Test
    void stopsPlansAndPapersAreNoSuspects() {
        world.later(Duration.ofHours(2));
        world.does(RINA, World.plan(IN_PRODUCTION));
        world.does(IVO, new Command.EngageStop(World.stop(1), LINKS));
        world.does(IVO, IncidentMatrix.OPEN);

        assertEquals(List.of(), suspects(LINKS));
    }

    @Test
    void timelineHoldsTheIncidentsOwnEntriesAndThoseAboutWhatItAffects() {
        start(IN_PRODUCTION);
        start(LEDGER_THERE);
        world.does(IVO, IncidentMatrix.OPEN);
        world.does(IVO, IncidentMatrix.CONTAIN);
        var incident = Incidents.open(world.state()).getFirst();

        List<String> happened = Timeline.of(world.state(), incident, world.log()).stream()
                .map(LogEntry::event)
                .map(Event::action)
                .toList();

        assertEquals(
                List.of("updated", "stage.advanced", "incident.opened", "emergency_stop.engaged", "incident.contained"),
                happened);
    }

    private List<Suspect> suspects(StopScope scope) {
        return Suspects.of(world.state(), scope, world.now(), world.log());
    }

    private void start(FlagAddress address) {
        world.does(RINA, World.plan(address));
        world.does(RINA, new Command.StartRollout(address));
    }
}
