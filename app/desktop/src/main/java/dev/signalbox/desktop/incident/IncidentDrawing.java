package dev.signalbox.desktop.incident;

import dev.signalbox.desktop.guidance.GuidanceNote;
import dev.signalbox.desktop.incident.IncidentView.Answer;
import dev.signalbox.desktop.incident.IncidentView.Back;
import dev.signalbox.desktop.incident.IncidentView.Level;
import dev.signalbox.desktop.incident.IncidentView.OpenOne;
import dev.signalbox.desktop.incident.IncidentView.Picked;
import dev.signalbox.desktop.incident.IncidentView.Tile;
import dev.signalbox.desktop.incident.IncidentView.Trial;
import dev.signalbox.desktop.words.EventWords;
import dev.signalbox.desktop.words.RehearsalWords;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.backout.BackOut;
import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.Advisor;
import dev.signalbox.domain.guidance.Guidance;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.backout.BackOuts;
import dev.signalbox.domain.rules.incident.Incidents;
import dev.signalbox.domain.rules.incident.Suspects;
import dev.signalbox.domain.stop.StopScope;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
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
    /// @param asOf how old what it said is, in words
    /// @param link whether what it said last still holds
    /// @param me the id of whoever sits here; empty while the store has not said
    /// @param zone for times of day
    record Desk(LocalRules rules, Optional<RunView> run, String asOf, Word link, String me, Instant now, ZoneId zone) {}

    /// Whether the store's word is of now.
    enum Word {
        LIVE,
        OLD
    }

    /// @param log what is known of it, in any order
    static IncidentView of(State state, Choices choices, List<LogEntry> log, Desk desk) {
        return new IncidentDrawing(state, choices, log, desk).draw();
    }

    private IncidentView draw() {
        List<FlagAddress> places = Places.of(state, zone);
        Optional<FlagAddress> place = choices.place()
                .or(this::ofRunning)
                .or(this::ofBackOut)
                .filter(places::contains)
                .or(() -> places.stream().findFirst());
        Optional<Rollout> rollout = place.flatMap(state.rollouts()::get);
        Optional<Incident> incident = incident(place);
        Optional<MatrixRow> seen = choices.seen()
                .or(() -> incident.flatMap(Incident::seen))
                .or(() -> rollout.flatMap(IncidentDrawing::advisedRow));
        RollbackLevel level = choices.level()
                .or(() -> seen.flatMap(row -> row.methods().stream().findFirst()))
                .orElse(RollbackLevel.FLAG_OFF);
        return new IncidentView(
                Arrays.stream(MatrixRow.values())
                        .map(row -> new Tile(row, picked(seen.equals(Optional.of(row)))))
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
                suspects(incident, place),
                Incidents.open(state).stream()
                        .map(each -> new OpenOne(each, picked(incident.equals(Optional.of(each)))))
                        .toList(),
                incident.map(found -> new RunningIncident(state, log, desk).view(found, seen, level)),
                new RunningBackOuts(state, log, desk).view(place),
                now);
    }

    /// The chosen one while it is open, or the worst of those about `place`.
    private Optional<Incident> incident(Optional<FlagAddress> place) {
        return choices.incident()
                .flatMap(state.of(Incidents.REGISTER)::get)
                .filter(Incident::runs)
                .or(() ->
                        place
                                .map(address -> Incidents.over(state, address))
                                .orElseGet(() -> Incidents.open(state))
                                .stream()
                                .findFirst());
    }

    private static Picked picked(boolean is) {
        return is ? Picked.YES : Picked.NO;
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
        return "Guidance " + desk.asOf() + ": "
                + GuidanceNote.of(state, rollout).words();
    }

    private static Optional<MatrixRow> advisedRow(Rollout rollout) {
        return rollout.assessment()
                .map(assessment -> Advisor.advise(assessment, Tally.NONE))
                .flatMap(IncidentDrawing::row);
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
    private Answer answer(Optional<MatrixRow> seen, Optional<FlagAddress> place) {
        Optional<FlagAddress> on = place.filter(address -> desk.link() == Word.OLD || !BackOuts.isOff(state, address));
        return new Answer(
                seen.map(row -> row.severity() + "  " + row.issue()).orElse("Nobody has said yet what is seen"),
                seen.map(IncidentDrawing::method)
                        .orElse(
                                place.isPresent() && on.isEmpty()
                                        ? "Nobody is exposed to it"
                                        : "Turning the flag off is safe, whatever it is"),
                seen.map(row -> "Tell " + row.tell()).orElse(""),
                place.map(address -> on.isPresent()
                                ? "Turn " + address.flag() + " off in " + address.environment() + " now"
                                : address.flag() + " is off already in " + address.environment())
                        .orElse("Nothing is rolling out"),
                on);
    }

    private static String method(MatrixRow row) {
        return row.method()
                + row.timeToContain()
                        .map(budget -> " within " + budget.toMinutes() + " min")
                        .orElse("");
    }

    /// How a rollback because of `seen` stands to the guidance.
    static Grounds grounds(Optional<MatrixRow> seen) {
        return seen.<Grounds>map(row ->
                        row.methods().isEmpty() ? new Grounds.OverrodeGuidance(row) : new Grounds.FollowedGuidance(row))
                .orElseGet(Grounds.ByHand::new);
    }

    private Back back(WayBack way) {
        return new Back(
                way.offered().stream().map(Procedure::name).toList(),
                way.chosen().map(Procedure::name).orElse(""),
                way.chosen().map(RehearsalWords::of).orElse(""),
                way.steps(),
                way.blanks(),
                way.isUntried() ? Trial.MISSING : Trial.NOT_NEEDED);
    }

    private List<String> suspects(Optional<Incident> incident, Optional<FlagAddress> place) {
        StopScope scope = incident.map(Incident::scope)
                .or(() -> place.map(address -> new StopScope.OneFlag(address.flag(), address.environment())))
                .orElse(new StopScope.Everything());
        Instant seen = incident.map(Incident::detectedAt).orElse(now);
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
