package dev.signalbox.desktop.incident;

import dev.signalbox.client.backout.RunSettingsFile;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.LinkWords;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.action.Availability;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.incident.IncidentDrawing.Desk;
import dev.signalbox.desktop.incident.IncidentView.UnderWay;
import dev.signalbox.desktop.live.Drawing;
import dev.signalbox.desktop.live.Following;
import dev.signalbox.desktop.navigation.Drafting;
import dev.signalbox.desktop.words.AgeWords;
import dev.signalbox.domain.backout.Fact;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.incident.IncidentCommand;
import dev.signalbox.domain.rules.incident.Incidents;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditQuery;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Incident mode without a screen: what a person chooses, and what is done about it. Confined to the screen's thread.
///
/// Without a store everything is shown from what was read last, and what is done is kept to be sent.
final class IncidentModel {
    private static final int PAGE = 500;

    /// How bad it is until somebody says what they see.
    private static final Severity UNSAID = Severity.P1;

    private final Session session;
    private final TaskRunner tasks;
    private final Following following;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Supplier<UUID> ids;
    private final Deeds deeds;
    private final BackOutDesk backOuts;
    private final Papers papers;
    private final ReadOnlyObjectWrapper<Optional<IncidentView>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("Connecting");
    private final ReadOnlyObjectWrapper<Availability> stoppable =
            new ReadOnlyObjectWrapper<>(availability(Optional.empty()));
    private final Drawing<Drawn> prompt;
    private final Drawing<Drawn> calm;
    private Choices choices = Choices.NONE;
    private List<LogEntry> log = List.of();
    private long logRevision = -1;
    private boolean reading;
    private long orders;
    private long latest;

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
        this.papers = new Papers(session, deeds, clock, ids, this::running, this::settled);
        this.prompt = Drawing.prompt("incident", tasks, this::show);
        this.calm = Drawing.calm("incident", tasks, this::show);
    }

    /// What is done about procedures.
    BackOutDesk backOuts() {
        return backOuts;
    }

    /// What is done about the incident that is worked on.
    Papers papers() {
        return papers;
    }

    /// What is shown; absent until a state is known.
    ReadOnlyObjectProperty<Optional<IncidentView>> view() {
        return view.getReadOnlyProperty();
    }

    /// What became of the last act; empty before one.
    ReadOnlyStringProperty outcome() {
        return deeds.outcome();
    }

    /// Why nothing is shown yet.
    ReadOnlyStringProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /// Whether there is something that the recommended stop would turn off.
    ReadOnlyObjectProperty<Availability> stoppable() {
        return stoppable.getReadOnlyProperty();
    }

    void attach() {
        choices = Choices.NONE;
        following.begin(this::follow);
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

    /// Goes to another incident that is open, and to what it is about.
    void goTo(Incident incident) {
        Optional<FlagAddress> about = session.view()
                .state()
                .flatMap(state -> Incidents.rollouts(state, incident.scope()).stream()
                        .filter(address -> state.rollouts()
                                .get(address)
                                .flatMap(Rollout::startedAt)
                                .isPresent())
                        .findFirst());
        choose(choices.about(incident.id(), about));
    }

    void pull(RollbackLevel level) {
        choose(choices.pulling(level));
    }

    /// The recommended stop at once, and the papers as soon as it is answered, whatever the answer: no stop waits for
    /// papers.
    void stop() {
        view.get().flatMap(found -> found.answer().stop()).ifPresent(address -> {
            Optional<MatrixRow> seen = seen();
            choices = choices.actingOn(seen);
            Command command = new Command.RollBack(address, IncidentDrawing.grounds(seen));
            String why = "Incident" + seen.map(row -> ": " + row.issue()).orElse("");
            deeds.perform("Turning it off", command, why, came -> stopped(address, seen, came));
        });
    }

    /// What was turned off has an incident, which is contained.
    private void stopped(FlagAddress address, Optional<MatrixRow> seen, Deeds.Came came) {
        Optional<Incident> known = session.view().state().stream()
                .flatMap(state -> Incidents.over(state, address).stream())
                .findFirst();
        if (known.isEmpty()) {
            deeds.also("The incident", opening(address, seen), "");
        } else if (came.isTaken() && known.get().containedAt().isEmpty()) {
            deeds.also("Contained", papers.containing(known.get()), "");
        }
        look();
    }

    /// Opens an incident about what was chosen.
    void open() {
        place().ifPresent(address -> {
            Optional<MatrixRow> seen = seen();
            choices = choices.actingOn(seen);
            perform("The incident", opening(address, seen), "");
            look();
        });
    }

    /// The same incident, however often it is asked for before the store has it. Whoever has gone on to another place
    /// meanwhile stays there.
    private Command opening(FlagAddress address, Optional<MatrixRow> seen) {
        boolean here = choices.place().equals(Optional.of(address));
        IncidentId id = choices.incident()
                .filter(asked -> here
                        && session.view().state().stream()
                                .noneMatch(state -> state.of(Incidents.REGISTER).contains(asked)))
                .orElseGet(() -> new IncidentId(ids.get()));
        if (here) {
            choices = choices.opening(id);
        }
        return new IncidentCommand.OpenIncident(
                id,
                seen.map(MatrixRow::issue).orElse("Something is wrong") + ": " + address.flag(),
                seen.map(MatrixRow::severity).orElse(UNSAID),
                new StopScope.OneFlag(address.flag(), address.environment()),
                Optional.empty(),
                seen);
    }

    /// Has it proposed tomorrow to try again (S2-123).
    void retryTomorrow() {
        place().ifPresent(papers::retryTomorrow);
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
    /// @param next told what became of it
    void begin(String why, Consumer<Deeds.Came> next) {
        backOuts.reread();
        view.get()
                .ifPresent(shown -> shown.place()
                        .ifPresent(address -> backOuts.begin(
                                shown.back(), address, facts(address), running().map(Incident::id), why, next)));
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

    /// What was seen was about the incident that is over.
    private void settled() {
        choices = choices.actingOn(Optional.empty());
    }

    private Optional<Incident> running() {
        return view.get().flatMap(IncidentView::running).map(IncidentView.Running::incident);
    }

    private Optional<FlagAddress> place() {
        return view.get().flatMap(IncidentView::place);
    }

    /// What somebody has just picked counts before it is drawn.
    private Optional<MatrixRow> seen() {
        return choices.seen().or(() -> view.get().flatMap(IncidentView::seen));
    }

    private void choose(Choices made) {
        choices = made;
        look();
    }

    /// Draws what a person has asked for.
    private void look() {
        prompt.ask(ask());
    }

    /// Draws what happens by itself.
    private void follow() {
        View now = session.view();
        if (logRevision != now.revision() && !reading) {
            long asked = now.revision();
            reading = true;
            tasks.when(session.audit(AuditQuery.newest(PAGE)), page -> take(page, asked), failure -> reading = false);
        }
        calm.ask(ask());
    }

    private Supplier<Drawn> ask() {
        View now = session.view();
        Choices made = choices;
        List<LogEntry> known = log;
        Desk desk = new Desk(
                backOuts.rules(),
                backOuts.run(),
                AgeWords.asOf(now, clock.instant()),
                now.link() instanceof Link.Live ? IncidentDrawing.Word.LIVE : IncidentDrawing.Word.OLD,
                now.identity().map(identity -> identity.actor().id()).orElse(""),
                clock.instant(),
                zone);
        long order = ++orders;
        return () -> new Drawn(order, now.state().map(state -> IncidentDrawing.of(state, made, known, desk)));
    }

    /// Two draw at a time: what was asked for before what is shown comes too late.
    private void show(Drawn found) {
        if (found.order() < latest) {
            return;
        }
        latest = found.order();
        waiting.set(waitingWords());
        view.set(found.view());
        stoppable.set(availability(found.view()));
        // What it is about never changes by itself under a person's hand.
        place().filter(address -> choices.place().isEmpty()).ifPresent(address -> choices = choices.holding(address));
    }

    private String waitingWords() {
        return LinkWords.of(session.view(), clock.instant(), zone)
                + ". STOP works all the same: it records and queues.";
    }

    private static Availability availability(Optional<IncidentView> view) {
        return view.map(IncidentView::answer)
                .map(answer -> answer.stop().isPresent()
                        ? Availability.enabled()
                        : Availability.disabled(answer.button() + "."))
                .orElseGet(() -> Availability.disabled("Nothing is known of the store yet."));
    }

    private void take(AuditPage page, long revision) {
        reading = false;
        logRevision = revision;
        log = page.records().stream().map(record -> record.entry()).toList();
        look();
    }

    /// @param order when it was asked for, among others
    private record Drawn(long order, Optional<IncidentView> view) {}
}
