package dev.signalbox.desktop.incident;

import dev.signalbox.desktop.incident.IncidentView.Answer;
import dev.signalbox.desktop.incident.IncidentView.Back;
import dev.signalbox.desktop.incident.IncidentView.Level;
import dev.signalbox.desktop.incident.IncidentView.Picked;
import dev.signalbox.desktop.incident.IncidentView.Tile;
import dev.signalbox.desktop.incident.IncidentView.Trial;
import dev.signalbox.desktop.words.EventWords;
import dev.signalbox.desktop.words.GuidanceWords;
import dev.signalbox.desktop.words.Standing;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.backout.BackOut;
import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.Advisor;
import dev.signalbox.domain.guidance.Guidance;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.backout.BackOuts;
import dev.signalbox.domain.rules.incident.Incidents;
import dev.signalbox.domain.rules.incident.Suspects;
import dev.signalbox.domain.stop.StopScope;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// From the state, the log and a person's choices to what Incident mode says. Pure, and so the same without a store.
final class IncidentDrawing {
    private static final int MOST_SUSPECTS = 8;

    private final State state;
    private final Choices choices;
    private final List<LogEntry> log;
    private final Desk desk;
    private final Instant now;
    private final ZoneId zone;

    private IncidentDrawing(State state, Choices choices, List<LogEntry> log, Desk desk) {
        this.state = state;
        this.choices = choices;
        this.log = log;
        this.desk = desk;
        this.now = desk.now();
        this.zone = desk.zone();
    }

    /// What this computer knows beside the store.
    ///
    /// @param rules what may run on it
    /// @param run the program that is asked for, runs or has run
    /// @param heardAt when the store was last heard: what it said is as old as that
    /// @param zone for times of day
    record Desk(LocalRules rules, Optional<RunView> run, Instant heardAt, Instant now, ZoneId zone) {}

    /// @param log what is known of it, in any order
    static IncidentView of(State state, Choices choices, List<LogEntry> log, Desk desk) {
        return new IncidentDrawing(state, choices, log, desk).draw();
    }

    private IncidentView draw() {
        List<FlagAddress> places = places();
        Optional<FlagAddress> place = choices.place()
                .or(this::ofRunning)
                .or(this::ofBackOut)
                .filter(places::contains)
                .or(() -> places.stream().findFirst());
        Optional<Rollout> rollout = place.flatMap(state.rollouts()::get);
        MatrixRow seen =
                choices.seen().orElseGet(() -> rollout.map(this::advisedRow).orElse(MatrixRow.HIGH_ERROR_RATE));
        RollbackLevel level = choices.level()
                .orElseGet(() -> seen.methods().isEmpty()
                        ? RollbackLevel.FLAG_OFF
                        : seen.methods().getFirst());
        RunningIncident running = new RunningIncident(state, log, desk);
        return new IncidentView(
                Arrays.stream(MatrixRow.values())
                        .map(row -> new Tile(row, picked(row == seen)))
                        .toList(),
                places,
                place,
                rollout.map(this::advised).orElse("No figures: level 1 is safe."),
                answer(seen, place),
                Arrays.stream(RollbackLevel.values())
                        .map(each -> new Level(each, picked(each == level), String.join("; ", each.useWhen())))
                        .toList(),
                place.map(address -> back(new WayBack(state, desk.rules(), address, level, choices)))
                        .orElse(Back.NONE),
                suspects(place),
                running.view(),
                new RunningBackOuts(state, log, desk).view(place),
                now);
    }

    private static Picked picked(boolean is) {
        return is ? Picked.YES : Picked.NO;
    }

    /// Where something is wrong stands first, then where somebody is exposed.
    private List<FlagAddress> places() {
        return state.rollouts()
                .values()
                .filter(rollout -> rollout.startedAt().isPresent())
                .sorted(Comparator.<Rollout>comparingInt(
                                rollout -> Standing.of(state, rollout, zone).rank())
                        .thenComparing(Rollout::address))
                .map(Rollout::address)
                .toList();
    }

    /// The rollout that the incident is about which is open.
    private Optional<FlagAddress> ofRunning() {
        return Incidents.open(state).stream()
                .findFirst()
                .flatMap(incident ->
                        Incidents.rollouts(state, incident.scope()).stream().findFirst());
    }

    /// The rollout that is being backed out.
    private Optional<FlagAddress> ofBackOut() {
        return BackOuts.open(state).stream().findFirst().map(BackOut::rollout);
    }

    private String advised(Rollout rollout) {
        return GuidanceWords.of(rollout)
                .map(words -> "Guidance from what was heard " + Times.length(Duration.between(desk.heardAt(), now))
                        + " ago: " + words)
                .orElse("No verdict on it: level 1 is safe anyway.");
    }

    private MatrixRow advisedRow(Rollout rollout) {
        return rollout.assessment()
                .map(assessment -> Advisor.advise(assessment, Tally.NONE))
                .flatMap(IncidentDrawing::row)
                .orElse(MatrixRow.HIGH_ERROR_RATE);
    }

    private static Optional<MatrixRow> row(Guidance guidance) {
        return switch (guidance) {
            case Guidance.NothingToDo nothing -> Optional.empty();
            case Guidance.Unknown unknown -> Optional.empty();
            case Guidance.RollBack(var row, var level, var then, var because, var why) -> Optional.of(row);
            case Guidance.FixForward(var row, var because, var why) -> Optional.of(row);
        };
    }

    /// Level 1 is offered whatever is seen: turning a flag off is always safe.
    private static Answer answer(MatrixRow seen, Optional<FlagAddress> place) {
        String time = seen.timeToContain()
                .map(budget -> " within " + budget.toMinutes() + " min")
                .orElse("");
        Grounds grounds =
                seen.methods().isEmpty() ? new Grounds.OverrodeGuidance(seen) : new Grounds.FollowedGuidance(seen);
        return new Answer(
                seen.severity() + "  " + seen.issue(),
                seen.method() + time,
                "Tell " + seen.tell(),
                place.map(address -> new Command.RollBack(address, grounds)));
    }

    private static Back back(WayBack way) {
        return new Back(
                way.offered().stream().map(Procedure::name).toList(),
                way.chosen().map(Procedure::name).orElse(""),
                way.steps(),
                way.blanks(),
                way.isUntried() ? Trial.MISSING : Trial.NOT_NEEDED);
    }

    private List<String> suspects(Optional<FlagAddress> place) {
        StopScope scope = Incidents.open(state).stream()
                .findFirst()
                .map(incident -> incident.scope())
                .or(() -> place.map(address -> new StopScope.OneFlag(address.flag(), address.environment())))
                .orElse(new StopScope.Everything());
        Instant seen = Incidents.open(state).stream()
                .findFirst()
                .map(incident -> incident.detectedAt())
                .orElse(now);
        return Suspects.of(state, scope, seen, log).stream()
                .limit(MOST_SUSPECTS)
                .map(suspect -> Times.local(suspect.entry().at(), zone) + "  "
                        + EventWords.of(suspect.entry().event())
                        + suspect.entry().event().rollout().map(at -> ", " + at).orElse("") + ", by "
                        + suspect.entry().actorName() + " (" + suspect.overlap().label() + ", "
                        + suspect.before().toMinutes() + " min before)")
                .toList();
    }
}
