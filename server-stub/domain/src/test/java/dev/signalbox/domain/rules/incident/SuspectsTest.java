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
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.routing.RoutingPolicy;
import dev.signalbox.domain.routing.SeedRouting;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.routing.RoutingCommand;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    void otherRoutingOfTheFlagsJobsIsASuspect() {
        start(IN_PRODUCTION);
        world.later(Duration.ofHours(2));
        world.does(RINA, routing("links", World.LINKS));
        world.later(Duration.ofMinutes(1));
        world.does(RINA, routing("cards", CARDS));
        world.does(RINA, new RoutingCommand.RetireRoutingPolicy("cards"));

        assertEquals(
                List.of(
                        "SAME_FLAG PT1M routing_policy.saved",
                        "EVERYWHERE PT0S routing_policy.retired",
                        "EVERYWHERE PT0S routing_policy.saved"),
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
    void loweringWhatIsAffectedIsTheCureAndNoSuspect() {
        start(IN_PRODUCTION);
        start(CARDS_THERE);
        world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 2));
        world.later(Duration.ofMinutes(90));
        world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 1));
        world.does(IVO, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()));
        world.does(IVO, new Command.RollBack(CARDS_THERE, new Grounds.ByHand()));

        assertEquals(
                List.of(Optional.of(CARDS_THERE)),
                suspects(LINKS).stream()
                        .map(suspect -> suspect.entry().event().rollout())
                        .toList());
        assertEquals(List.of(), suspects(new StopScope.WholeEnvironment(PRODUCTION)));
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
                List.of("created", "stage.advanced", "incident.opened", "emergency_stop.engaged", "incident.contained"),
                happened);
    }

    private List<Suspect> suspects(StopScope scope) {
        return Suspects.of(world.state(), scope, world.now(), world.log());
    }

    private static Command routing(String name, FlagKey flag) {
        return new RoutingCommand.SaveRoutingPolicy(
                new RoutingPolicy(name, flag, SeedRouting.hybrid().rules(), SeedRouting.INNGEST, SeedRouting.INNGEST));
    }

    private void start(FlagAddress address) {
        world.does(RINA, World.plan(address));
        world.does(RINA, new Command.StartRollout(address));
    }
}
