package dev.signalbox.desktop.incident;

import dev.signalbox.client.backout.RunSettingsFile;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.incident.IncidentDrawing.Desk;
import dev.signalbox.desktop.incident.IncidentView.UnderWay;
import dev.signalbox.desktop.live.Following;
import dev.signalbox.desktop.navigation.Drafting;
import dev.signalbox.domain.backout.Fact;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.incident.Choice;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Resolution;
import dev.signalbox.domain.incident.Retry;
import dev.signalbox.domain.incident.Stance;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.incident.IncidentCommand;
import dev.signalbox.domain.rules.incident.Incidents;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditQuery;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/// Incident mode without a screen: what a person chooses, and what is done about it. Confined to the screen's thread.
///
/// Without a store everything is shown from what was read last, and what is done is kept to be sent.
final class IncidentModel {
    private static final int PAGE = 500;

    private final Session session;
    private final TaskRunner tasks;
    private final Following following;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Supplier<UUID> ids;
    private final Deeds deeds;
    private final BackOutDesk backOuts;
    private final ReadOnlyObjectWrapper<Optional<IncidentView>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Choices choices = Choices.NONE;
    private List<LogEntry> log = List.of();
    private long logRevision = -1;

    /// @param allowed what may run on this computer
    /// @param store what people call the store
    IncidentModel(
            Session session,
            Drafting drafting,
            TaskRunner tasks,
            Ticker ticker,
            InstantSource clock,
            ZoneId zone,
            Supplier<UUID> ids,
            RunSettingsFile allowed,
            String store) {
        this.session = session;
        this.tasks = tasks;
        this.following = new Following(session, tasks, ticker, clock);
        this.clock = clock;
        this.zone = zone;
        this.ids = ids;
        this.deeds = new Deeds(session, drafting, tasks, ids);
        this.backOuts = new BackOutDesk(session, deeds, tasks, clock, ids, allowed, store, this::look);
    }

    /// What is done about procedures.
    BackOutDesk backOuts() {
        return backOuts;
    }

    /// What is shown; absent until a state is known.
    ReadOnlyObjectProperty<Optional<IncidentView>> view() {
        return view.getReadOnlyProperty();
    }

    /// What became of the last act; empty before one.
    ReadOnlyStringProperty outcome() {
        return deeds.outcome();
    }

    void attach() {
        choices = Choices.NONE;
        following.begin(this::look);
        backOuts.reread();
    }

    void detach() {
        following.end();
    }

    void see(MatrixRow row) {
        choose(choices.seeing(row));
    }

    void lookAt(FlagAddress address) {
        if (!choices.place().equals(Optional.of(address))) {
            choose(choices.at(address));
        }
    }

    void pull(RollbackLevel level) {
        choose(choices.pulling(level));
    }

    /// The recommended stop at once, and the incident beside it: nobody waits for papers.
    void stop() {
        view.get().flatMap(shown -> shown.answer().stop()).ifPresent(command -> {
            deeds.perform("Turning it off", command, "Incident: " + seen().issue());
            if (running().isEmpty()) {
                opening().ifPresent(opened -> deeds.also("The incident", opened, ""));
            }
        });
    }

    /// Opens an incident about what was chosen.
    void open() {
        opening().ifPresent(opened -> perform("The incident", opened, ""));
    }

    private Optional<Command> opening() {
        return place().map(address -> new IncidentCommand.OpenIncident(
                new IncidentId(ids.get()),
                seen().issue() + ": " + address.flag(),
                seen().severity(),
                new StopScope.OneFlag(address.flag(), address.environment()),
                Optional.empty()));
    }

    /// Turns off whatever the incident affects.
    void contain() {
        onRunning(
                "Contained", incident -> new IncidentCommand.ContainIncident(incident.id(), new StopId(ids.get())), "");
    }

    void moveOn(IncidentPhase phase) {
        onRunning(phase.label(), incident -> new IncidentCommand.MoveIncident(incident.id(), phase), "");
    }

    /// Records the decision: what was advised, or something else and why.
    void decide(Stance stance, Choice choice, String why) {
        Optional<RollbackLevel> level = choice == Choice.FULL_ROLLBACK ? chosenLevel() : Optional.empty();
        onRunning(
                "The decision",
                incident -> new IncidentCommand.DecideIncident(
                        incident.id(), new Resolution(seen(), stance, choice, level)),
                why);
    }

    void note(String text) {
        onRunning("The note", incident -> new IncidentCommand.NoteOnIncident(incident.id(), text), "");
    }

    /// Says that `text` went out to `audience`, by hand.
    void sent(Audience audience, String text) {
        onRunning(
                "The message to " + audience.label(),
                incident -> new IncidentCommand.RecordMessage(incident.id(), audience, text),
                "");
    }

    /// Has it proposed tomorrow to try again (S2-123).
    void retryTomorrow() {
        place().ifPresent(address -> onRunning(
                "The retry",
                incident -> new IncidentCommand.ScheduleRetry(
                        incident.id(), address, clock.instant().plus(Retry.USUALLY_AFTER)),
                ""));
    }

    /// Ends the incident; what caused it explains its stops too, where nobody has said why they were.
    void close(String why) {
        running()
                .ifPresent(incident -> session.view()
                        .state()
                        .ifPresent(state -> explained(Incidents.unexplained(state, incident), incident, why)));
    }

    private void explained(List<EmergencyStop> stops, Incident incident, String why) {
        if (stops.isEmpty()) {
            perform("The end", new IncidentCommand.CloseIncident(incident.id()), why);
            return;
        }
        deeds.perform(
                "Why it was stopped",
                new Command.ExplainStop(stops.getFirst().id(), incident.severity()),
                why,
                () -> explained(stops.subList(1, stops.size()), incident, why));
    }

    /// Takes the way back called `name` of the chosen level.
    void by(String name) {
        choose(choices.by(name));
    }

    /// Has `text` stand for a placeholder.
    void fill(String name, String text) {
        choose(choices.filling(name, text));
    }

    /// Begins the chosen procedure: its clocks run from now on.
    ///
    /// @param why needed only where its SQL was never tried
    void begin(String why) {
        backOuts.reread();
        view.get()
                .ifPresent(shown -> shown.place()
                        .ifPresent(address -> backOuts.begin(
                                shown.back(), address, facts(address), running().map(Incident::id), why)));
    }

    /// Lets the next level take over from `underWay`.
    void goUp(UnderWay underWay, String why) {
        underWay.prompt()
                .ifPresent(prompt -> backOuts.goUp(
                        underWay.backOut(), prompt, facts(underWay.backOut().rollout()), why));
    }

    private List<Fact> facts(FlagAddress address) {
        return session.view()
                .state()
                .map(state -> new WayBack(state, backOuts.rules(), address, RollbackLevel.FLAG_OFF, choices).facts())
                .orElse(List.of());
    }

    /// Does `command` now; kept to be sent while the store is silent.
    void perform(String label, Command command, String why) {
        deeds.perform(label, command, why);
    }

    private void onRunning(String label, Function<Incident, Command> command, String why) {
        running().ifPresent(incident -> perform(label, command.apply(incident), why));
    }

    private Optional<Incident> running() {
        return view.get().flatMap(IncidentView::running).map(IncidentView.Running::incident);
    }

    private Optional<FlagAddress> place() {
        return view.get().flatMap(IncidentView::place);
    }

    private MatrixRow seen() {
        return view.get()
                .flatMap(shown -> shown.tiles().stream()
                        .filter(tile -> tile.picked() == IncidentView.Picked.YES)
                        .map(IncidentView.Tile::row)
                        .findFirst())
                .orElse(MatrixRow.HIGH_ERROR_RATE);
    }

    private Optional<RollbackLevel> chosenLevel() {
        return view.get()
                .flatMap(shown -> shown.levels().stream()
                        .filter(level -> level.picked() == IncidentView.Picked.YES)
                        .map(IncidentView.Level::level)
                        .findFirst());
    }

    private void choose(Choices made) {
        choices = made;
        look();
    }

    private void look() {
        View now = session.view();
        if (logRevision != now.revision()) {
            logRevision = now.revision();
            tasks.when(session.audit(AuditQuery.newest(PAGE)), this::take, failure -> logRevision = -1);
        }
        Desk desk = new Desk(backOuts.rules(), backOuts.run(), now.heardAt(), clock.instant(), zone);
        view.set(now.state().map(state -> IncidentDrawing.of(state, choices, log, desk)));
        // What it is about never changes by itself under a person's hand.
        place().filter(found -> choices.place().isEmpty()).ifPresent(found -> choices = choices.holding(found));
    }

    private void take(AuditPage page) {
        log = page.records().stream().map(record -> record.entry()).toList();
        look();
    }
}
