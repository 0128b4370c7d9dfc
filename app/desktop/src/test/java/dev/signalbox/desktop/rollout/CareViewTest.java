package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.aftercare.Finding;
import dev.signalbox.domain.aftercare.RemovalStep;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.aftercare.AftercareCommand;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.testkit.Actors;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What people owe a rollout: each thing says how it is discharged, and is gone when it is.
class CareViewTest {
    private final RolloutRig rig = new RolloutRig();

    @Test
    void nobodyOwesAnythingToARolloutOnItsWay() {
        rig.climbTo(1);
        assertEquals(Optional.empty(), view(Actors.RINA).check());
    }

    @Test
    void checkIsDueEveryTwoHoursOfTheFirstDayWithItsReadingsFilledIn() {
        full();
        rig.traffic(5, 0);
        rig.clock.advance(Duration.ofHours(2));

        CareView.Check check = view(Actors.IVO).check().orElseThrow();
        assertTrue(check.words().startsWith("First 24 hours, check 1, due since "), check.words());
        assertTrue(
                check.words()
                        .endsWith("\nLook at: Error rate; Response time (p50, p95, p99); User complaints; Business"
                                + " metrics."),
                check.words());
        assertTrue(
                check.readings().matches("Requests: [1-9][0-9]*\nError rate: 0\\.00 %\n(?s).*P95 latency: .*"),
                check.readings());
        assertTrue(check.fine().isPossible());
        assertEquals(
                Optional.of("It does not say what is wrong. Say what was seen."),
                check.trouble().obstacle());

        rig.as(rig.log.as(Actors.IVO), check.fine().command(), "");
        assertEquals(Optional.empty(), view(Actors.IVO).check());
    }

    @Test
    void flagThatDecidesNothingAnyMoreIsLaunchedAndTakenOut() {
        full();
        rig.clock.advance(Duration.ofHours(73));
        assertEquals(List.of("Call it launched"), labels(Actors.TARA));
        does(new AftercareCommand.LaunchFlag(RolloutRig.LINKS));
        assertEquals(
                List.of(
                        "I take it out",
                        "Done: Remove the flag from the code",
                        "Done: Update the documentation: launched",
                        "Done: Announce it to all users"),
                labels(Actors.TARA));

        does(new AftercareCommand.AssignRemoval(RolloutRig.LINKS.flag(), Actors.TARA.name()));
        Stream.of(RemovalStep.CODE_REMOVED, RemovalStep.ANNOUNCED)
                .forEach(step -> does(new AftercareCommand.FinishRemoval(RolloutRig.LINKS.flag(), step)));
        assertEquals(List.of("Done: Update the documentation: launched"), labels(Actors.TARA));

        does(new AftercareCommand.FinishRemoval(RolloutRig.LINKS.flag(), RemovalStep.DOCUMENTATION_UPDATED));
        assertEquals(List.of(), labels(Actors.TARA));
    }

    @Test
    void whatWentRoundASafeguardIsLookedAtBySomebodyElse() {
        rig.does(new Command.StartRollout(RolloutRig.LINKS));
        rig.clock.advance(Duration.ofDays(1));
        rig.does(new Command.MoveToStage(RolloutRig.LINKS, 2));

        CareView.Owed owed = view(Actors.ANA).owed().getFirst();
        assertTrue(owed.words().startsWith("Advanced without data, by Tara, "), owed.words());
        Act review = owed.acts().getFirst();
        assertEquals("I looked at it", review.label());
        assertTrue(
                view(Actors.TARA).owed().getFirst().acts().getFirst().obstacle().isPresent(), "nobody reviews itself");

        Receipt reviewed = rig.as(rig.log.as(Actors.ANA), review.command(), "It was quiet that night");
        assertTrue(reviewed instanceof Receipt.Applied, reviewed.toString());
        assertEquals(
                List.of(),
                view(Actors.ANA).owed().stream()
                        .map(CareView.Owed::words)
                        .filter(owed.words()::equals)
                        .toList());
    }

    @Test
    void reportOfTroubleNamesTheReadingsThatAPersonSaw() {
        full();
        rig.clock.advance(Duration.ofHours(2));
        assertEquals(
                Finding.TROUBLE,
                view(Actors.IVO)
                        .check()
                        .map(check ->
                                (AftercareCommand.ReportDuty) check.trouble().command())
                        .map(AftercareCommand.ReportDuty::finding)
                        .orElseThrow());
    }

    private void full() {
        rig.climbTo(rig.rollout().ladder().last());
    }

    private void does(AftercareCommand command) {
        Receipt receipt = rig.does(command);
        assertTrue(receipt instanceof Receipt.Applied, receipt.toString());
    }

    private CareView view(Actor actor) {
        return CareView.of(rig.facts(actor), ZoneOffset.UTC);
    }

    /// What can be said to be done, beside reviews.
    private List<String> labels(Actor actor) {
        return view(actor).owed().stream()
                .flatMap(owed -> owed.acts().stream())
                .map(Act::label)
                .filter(label -> !label.equals("I looked at it"))
                .toList();
    }
}
