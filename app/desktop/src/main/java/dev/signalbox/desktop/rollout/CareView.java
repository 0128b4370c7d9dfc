package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.aftercare.Duty;
import dev.signalbox.domain.aftercare.Finding;
import dev.signalbox.domain.aftercare.Launch;
import dev.signalbox.domain.aftercare.Reading;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.aftercare.Aftercare;
import dev.signalbox.domain.rules.aftercare.AftercareCommand;
import dev.signalbox.domain.rules.aftercare.OpenDuty;
import dev.signalbox.domain.rules.bypass.Bypasses;
import dev.signalbox.domain.rules.bypass.LedgerLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people owe the rollout beside its stages: the check that is due, reviews of what went round a safeguard, and
/// the
/// end of a flag that decides nothing any more. Pure.
///
/// @param check the check that is due; absent when none is
/// @param owed the rest, the most urgent first
record CareView(Optional<Check> check, List<Owed> owed) {
    static final CareView NOTHING = new CareView(Optional.empty(), List.of());

    CareView {
        owed = List.copyOf(owed);
    }

    /// A check that is due (S2-97..105).
    ///
    /// @param words what is looked at, and how long it has been due
    /// @param readings what was measured since the last one was due, a line each
    /// @param fine reports that nothing is wrong
    /// @param trouble reports that something is
    record Check(Duty duty, String words, String readings, Act fine, Act trouble) {}

    /// Something to be done, in words, and the ways to say that it is.
    record Owed(String words, List<Act> acts) {
        Owed {
            acts = List.copyOf(acts);
        }
    }

    boolean isEmpty() {
        return check.isEmpty() && owed.isEmpty();
    }

    static CareView of(DetailFacts facts, ZoneId zone) {
        Drawing drawing = new Drawing(facts, zone);
        return new CareView(
                drawing.check(),
                Stream.of(drawing.reviews(), drawing.stale(), drawing.removal())
                        .flatMap(owed -> owed)
                        .toList());
    }

    /// Readings as lines that a person can change.
    static String lines(List<Reading> readings) {
        return readings.stream()
                .map(reading -> reading.name() + ": " + reading.value())
                .collect(Collectors.joining("\n"));
    }

    private record Drawing(DetailFacts facts, ZoneId zone) {
        Optional<Check> check() {
            return Aftercare.due(facts.state(), facts.rollout().address(), facts.now())
                    .map(this::check);
        }

        private Check check(OpenDuty open) {
            Duty duty = open.duty();
            List<Reading> readings = Reading.of(since(duty));
            String missed = switch (open.missed()) {
                case 0 -> "";
                case 1 -> " The one before it was missed.";
                default -> " " + open.missed() + " before it were missed.";
            };
            return new Check(
                    duty,
                    duty.phase().label() + ", check " + duty.number() + ", due since " + day(duty.due()) + "." + missed
                            + "\nLook at: " + String.join("; ", duty.phase().checks()) + ".",
                    lines(readings),
                    act("It is fine", report(duty, Finding.FINE, readings)),
                    act("There is trouble", report(duty, Finding.TROUBLE, readings)));
        }

        private Tally since(Duty duty) {
            Instant from = duty.due().minus(duty.phase().cadence());
            return facts.measured().stream()
                    .flatMap(measured -> measured.series().points().stream())
                    .filter(point -> !point.at().isBefore(from))
                    .map(point -> point.newPath())
                    .reduce(Tally.NONE, Tally::plus);
        }

        Stream<Owed> reviews() {
            return Bypasses.waiting(facts.state()).stream()
                    .filter(line ->
                            line.rollout().equals(Optional.of(facts.rollout().address())))
                    .map(this::review);
        }

        private Owed review(LedgerLine line) {
            String why = line.reason().isBlank() ? "" : ", \"" + line.reason() + "\"";
            return new Owed(
                    line.kind().label() + ", by " + line.byName() + ", " + day(line.at()) + why
                            + ". Somebody else looks at it by " + day(line.due()) + ".",
                    List.of(act("I looked at it", line.command())));
        }

        Stream<Owed> stale() {
            return Aftercare.stale(facts.state(), facts.rollout().address(), facts.now()).stream()
                    .map(flag -> new Owed(
                            "Everybody has had it, and nothing was wrong with it, since " + day(flag.stableSince())
                                    + ": the flag decides nothing any more.",
                            List.of(act("Call it launched", new AftercareCommand.LaunchFlag(flag.rollout())))));
        }

        Stream<Owed> removal() {
            return facts
                    .state()
                    .of(Aftercare.LAUNCHES)
                    .get(facts.rollout().address().flag())
                    .stream()
                    .filter(launch -> launch.task() != Launch.Task.DONE)
                    .map(this::removal);
        }

        private Owed removal(Launch launch) {
            List<Act> acts = new ArrayList<>();
            Actor self = facts.actor();
            if (!launch.assignee().equals(Optional.of(self.name()))) {
                acts.add(act("I take it out", new AftercareCommand.AssignRemoval(launch.flag(), self.name())));
            }
            launch.left()
                    .forEach(step -> acts.add(
                            act("Done: " + step.label(), new AftercareCommand.FinishRemoval(launch.flag(), step))));
            return new Owed(
                    "Launched " + day(launch.launchedAt()) + ", as " + launch.byName() + " said. "
                            + launch.assignee()
                                    .map(name -> name + " takes the flag out.")
                                    .orElse("Nobody takes the flag out yet."),
                    acts);
        }

        private Act act(String label, Command command) {
            Context context = new Context(facts.now(), facts.actor(), facts.reason());
            return Acts.act(facts.state(), context, label, label, command).in(zone);
        }

        private Command report(Duty duty, Finding finding, List<Reading> readings) {
            return new AftercareCommand.ReportDuty(duty.rollout(), duty.number(), finding, readings);
        }

        private String day(Instant at) {
            return Times.day(at, facts.now(), zone);
        }
    }
}
