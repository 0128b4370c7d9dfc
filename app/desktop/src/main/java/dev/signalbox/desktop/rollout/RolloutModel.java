package dev.signalbox.desktop.rollout;

import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.live.Following;
import dev.signalbox.desktop.navigation.Drafting;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.store.Expectation;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the detail screen shows and does, without a control. Confined to the screen's thread.
///
/// Everything shown is rebuilt as one [DetailView] whenever the state, the figures, the reason or the time changes.
final class RolloutModel {
    /// How long a step up can be called off; nothing is sent until then (U32).
    static final Duration CANCEL_TIME = Duration.ofSeconds(10);

    private final Session session;
    private final Drafting drafting;
    private final TaskRunner tasks;
    private final Following following;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Optional<DetailView>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Pending>> pending = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper absence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final Evidence evidence;
    private Optional<FlagAddress> address = Optional.empty();
    private String reason = "";

    /// A step up that has been asked for and not yet been sent.
    record Pending(Act act, String reason, long revision, Instant at, long secondsLeft) {}

    RolloutModel(
            Session session, Drafting drafting, TaskRunner tasks, Ticker ticker, InstantSource clock, ZoneId zone) {
        this.session = session;
        this.drafting = drafting;
        this.tasks = tasks;
        this.following = new Following(session, tasks, ticker, clock);
        this.clock = clock;
        this.zone = zone;
        this.evidence = new Evidence(session, tasks, this::refresh);
    }

    /// What is shown; absent until the rollout is known.
    ReadOnlyObjectProperty<Optional<DetailView>> view() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Pending>> pending() {
        return pending.getReadOnlyProperty();
    }

    /// Why no rollout is shown, and what to do; empty while one is.
    ReadOnlyStringProperty absence() {
        return absence.getReadOnlyProperty();
    }

    /// What became of the last act, for a person; empty before one.
    ReadOnlyStringProperty outcome() {
        return outcome.getReadOnlyProperty();
    }

    /// What the graph rests on; absent until the rollout is known.
    Optional<WhatIfModel.Ground> ground() {
        return view.get()
                .map(shown -> new WhatIfModel.Ground(
                        shown.graph().from(), evidence.measured().map(Measured::series)));
    }

    /// How old what is shown is, such as `4 min old`; empty while it is live.
    String age() {
        return following.staleness().get();
    }

    ZoneId zone() {
        return zone;
    }

    Optional<FlagAddress> address() {
        return address;
    }

    /// Shows the rollout at `shown` and keeps it fresh.
    void open(FlagAddress shown) {
        close();
        address = Optional.of(shown);
        evidence.forget();
        following.begin(this::look, this::tick);
    }

    /// Lets go. A step up that was not sent yet is called off with it.
    void close() {
        following.end();
        address = Optional.empty();
        pending.set(Optional.empty());
        view.set(Optional.empty());
        outcome.set("");
        reason = "";
    }

    /// The person's reason, as far as typed.
    void because(String typed) {
        reason = typed.strip();
        refresh();
    }

    /// Starts the countdown of the step up that the screen offers; drafts it at once where nothing can be sent.
    void ramp() {
        view.get()
                .flatMap(shown -> shown.acts().primary())
                .filter(Act::isPossible)
                .ifPresent(act -> {
                    if (!isHeard()) {
                        perform(act);
                        return;
                    }
                    long revision = view.get().map(DetailView::revision).orElse(0L);
                    pending.set(Optional.of(new Pending(
                            act, reason, revision, clock.instant().plus(CANCEL_TIME), CANCEL_TIME.toSeconds())));
                    outcome.set("");
                });
    }

    /// Calls the step up off: nothing was sent, and nothing will be.
    void cancelRamp() {
        pending.get().ifPresent(waiting -> outcome.set("Called off. Nothing was sent."));
        pending.set(Optional.empty());
    }

    /// Does `act` at once.
    void perform(Act act) {
        if (act.isPossible()) {
            submit(act.command(), reason, view.get().map(DetailView::revision).orElse(0L), act.label());
        }
    }

    /// Turns the flag off at once; what was about to go up does not.
    void rollBack() {
        pending.set(Optional.empty());
        view.get().map(shown -> shown.acts().rollBack()).ifPresent(this::perform);
    }

    /// Does what the guidance recommends.
    void follow() {
        pending.set(Optional.empty());
        view.get()
                .filter(shown -> shown.acts().rollBack().isPossible())
                .flatMap(shown -> shown.advice().button())
                .ifPresent(button -> submit(button.command(), reason, 0, button.label()));
    }

    /// Turns the flag off although the guidance says otherwise; the reason says why.
    void override() {
        view.get()
                .filter(shown -> shown.acts().rollBack().isPossible() && !reason.isBlank())
                .flatMap(shown -> shown.advice().row())
                .ifPresent(row -> address.ifPresent(shown -> submit(
                        new Command.RollBack(shown, new Grounds.OverrodeGuidance(row)), reason, 0, "Turn off anyway")));
    }

    /// What people found on the stage; absent until the rollout is known.
    Optional<FindingsView> findings() {
        return rollout()
                .flatMap(rollout ->
                        session.view().state().map(state -> FindingsView.of(state, rollout, clock.instant(), zone)));
    }

    /// What people owe the rollout; nothing until it is known.
    CareView care() {
        return rollout()
                .filter(rollout -> session.view().state().isPresent())
                .map(rollout -> CareView.of(facts(session.view(), rollout), zone))
                .orElse(CareView.NOTHING);
    }

    /// Sends `command` with what is typed as its reason.
    void record(String label, Command command) {
        submit(command, reason, view.get().map(DetailView::revision).orElse(0L), label);
    }

    /// Whose time it is.
    InstantSource clock() {
        return clock;
    }

    /// Takes one's own rollback back.
    void undo() {
        view.get().ifPresent(shown -> submit(shown.undo(), "", shown.revision(), "Undo"));
    }

    private void tick() {
        pending.get().ifPresent(this::countDown);
        look();
    }

    private void countDown(Pending waiting) {
        Duration left = Duration.between(clock.instant(), waiting.at());
        if (left.isPositive()) {
            long seconds = Math.ceilDiv(left.toMillis(), 1000);
            pending.set(Optional.of(
                    new Pending(waiting.act(), waiting.reason(), waiting.revision(), waiting.at(), seconds)));
        } else {
            pending.set(Optional.empty());
            submit(
                    waiting.act().command(),
                    waiting.reason(),
                    waiting.revision(),
                    waiting.act().label());
        }
    }

    private boolean isHeard() {
        return session.view().link() instanceof Link.Live;
    }

    private void submit(Command command, String because, long revision, String label) {
        if (!isHeard()) {
            session.view().state().ifPresent(seen -> drafting.draft(command, because, seen, outcome::set));
            return;
        }
        Submission submission = new Submission(UUID.randomUUID(), expectation(command, revision), because, command);
        outcome.set(label + ": sending…");
        tasks.when(
                session.submit(submission),
                receipt -> outcome.set(words(label, receipt)),
                failure -> outcome.set(failed(label, failure)));
    }

    /// What lowers exposure is right in any state; what raises it needs the state that the person looked at.
    private Expectation expectation(Command command, long revision) {
        boolean lowers = session.view()
                .state()
                .map(state -> Direction.of(command, state) == Direction.LOWERS)
                .orElse(false);
        return lowers ? new Expectation.Anything() : new Expectation.UnchangedSince(revision);
    }

    private static String words(String label, Receipt receipt) {
        return switch (receipt) {
            case Receipt.Applied(long revision) -> label + ": done, revision " + DetailWords.number(revision) + ".";
            case Receipt.Conflict(long revision) ->
                label + ": nothing was done. The rollout changed meanwhile (revision " + DetailWords.number(revision)
                        + "); look again.";
            case Receipt.Refused(var refusal) -> label + ": refused. " + refusal.problem() + " " + refusal.fix();
        };
    }

    private static String failed(String label, Throwable failure) {
        return failure instanceof StoreUnavailableException
                ? label + ": not confirmed. " + failure.getMessage() + " Look at the state before trying again."
                : label + ": failed in this console. Nothing is known of it; look at the state before trying again.";
    }

    private void look() {
        rollout().ifPresent(rollout -> evidence.gather(rollout, session.view(), clock.instant()));
        refresh();
    }

    private Optional<Rollout> rollout() {
        return address.flatMap(shown ->
                session.view().state().flatMap(state -> state.rollouts().get(shown)));
    }

    private void refresh() {
        View now = session.view();
        absence.set(absence(now));
        view.set(rollout().map(rollout -> DetailView.of(facts(now, rollout), zone)));
    }

    private String absence(View now) {
        if (rollout().isPresent()) {
            return "";
        }
        return now.state().isEmpty()
                ? "Connecting: nothing is known of the rollout yet. STOP works meanwhile."
                : address.map(shown -> "No rollout of " + shown + " is laid out. Lay one out on the flag's page.")
                        .orElse("");
    }

    private DetailFacts facts(View now, Rollout rollout) {
        List<LogEntry> history = evidence.history();
        return new DetailFacts(
                now.state().orElseThrow(),
                rollout,
                now.identity().map(identity -> identity.actor()).orElse(new Actor("", "You", Set.of())),
                reason,
                unreachable(now),
                history,
                evidence.measured(),
                evidence.spread(),
                evidence.health(),
                clock.instant());
    }

    private Optional<String> unreachable(View now) {
        return switch (now.link()) {
            case Link.Live() -> Optional.empty();
            case Link.Connecting() ->
                Optional.of("Connecting. What you do here is kept as a draft; STOP records and queues.");
            case Link.Offline(var since, var why) ->
                Optional.of("Offline: this is " + shownOf(now)
                        + " What you do here is kept as a draft; STOP records and queues.");
            case Link.SignedOut(var since) ->
                Optional.of("Signed out: the token ended. This is " + shownOf(now)
                        + " What you do here is kept as a draft until you sign in again; STOP records and queues.");
            case Link.NotTrusted(var since, var why) ->
                Optional.of("What answers in the store's place is not trusted: " + why + ". This is " + shownOf(now)
                        + " What you do here is kept as a draft; STOP records and queues.");
        };
    }

    private String shownOf(View now) {
        return "revision " + DetailWords.number(now.revision()) + ", last heard "
                + DetailWords.length(Duration.between(now.heardAt(), clock.instant())) + " ago.";
    }
}
