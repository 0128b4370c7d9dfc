package dev.signalbox.desktop.plan;

import dev.signalbox.client.plan.LadderEdits;
import dev.signalbox.client.plan.PlanAdvice;
import dev.signalbox.client.plan.PlanField;
import dev.signalbox.client.plan.PlanText;
import dev.signalbox.client.plan.RolloutPlan;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.live.Following;
import dev.signalbox.desktop.navigation.Workbench;
import dev.signalbox.desktop.next.EditedNext;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.template.Templates;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/// The editor of a rollout without a screen. Every change that can be read is kept as drafts at once, with or without
/// a connection; sending is another step. Confined to the screen's thread.
final class PlanModel {
    private final Session session;
    private final Following following;
    private final InstantSource clock;
    private final KeptPlan kept;
    private final Typing typing = new Typing();
    private final PlanHistory history = new PlanHistory();
    private final ReadOnlyObjectWrapper<Optional<PlanView>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<FlagAddress> address = Optional.empty();
    private Optional<State> base = Optional.empty();
    private Optional<RolloutPlan> plan = Optional.empty();
    private int stage = 1;
    private boolean begun;

    PlanModel(Session session, Workbench workbench, TaskRunner tasks, Ticker ticker, InstantSource clock) {
        this.session = session;
        this.following = new Following(session, tasks, ticker, clock);
        this.clock = clock;
        this.kept = new KeptPlan(workbench, clock);
    }

    /// Opens the plan of `opened`, as it was left.
    void open(FlagAddress opened) {
        if (!address.equals(Optional.of(opened))) {
            address = Optional.of(opened);
            forget();
        }
        following.begin(this::refresh);
    }

    /// Ends what [#open] began. What was edited is kept already.
    void close() {
        following.end();
    }

    /// The rollout that is edited.
    Optional<FlagAddress> address() {
        return address;
    }

    /// Absent before the store, or the cache, has said what there is.
    ReadOnlyObjectProperty<Optional<PlanView>> view() {
        return view.getReadOnlyProperty();
    }

    /// Where the drafts are, or what came of the last thing that was done.
    ReadOnlyStringProperty said() {
        return kept.said();
    }

    /// How old what is known is, such as `4 min old`; empty while it is live.
    String age() {
        return following.age();
    }

    /// Looks at another stage.
    void look(int index) {
        if (index != stage) {
            stage = index;
            draw();
        }
    }

    /// The person types `text` into `field`.
    void type(PlanField field, String text) {
        boolean same = view.get().filter(now -> now.text(field).equals(text)).isPresent();
        if (!same) {
            plan.ifPresent(now -> become(typing.type(now, field, stage, text), "type " + field + stage));
        }
    }

    /// Changes the plan by a choice or a button.
    ///
    /// @param what names the change; the same one again is the same step for undo
    void change(String what, UnaryOperator<RolloutPlan> edit) {
        plan.ifPresent(now -> {
            try {
                become(typing.read(edit.apply(now)), what);
            } catch (InvalidValueException invalid) {
                kept.say(PlanText.problem(invalid));
            }
        });
    }

    /// Changes which stages there are, and looks at the stage `at` afterwards.
    void rearrange(String what, int at, UnaryOperator<StageLadder> edit) {
        typing.forgetStages();
        climb(what, at, edit);
    }

    /// Changes something of the ladder, and looks at the stage `at` afterwards.
    void climb(String what, int at, UnaryOperator<StageLadder> edit) {
        if (view.get().filter(now -> now.frozen().isEmpty()).isPresent()) {
            change(what, now -> now.with(edit.apply(now.ladder())));
            plan.ifPresent(now -> look(Math.clamp(at, 0, now.ladder().last())));
        } else {
            view.get().ifPresent(now -> kept.say(now.frozen()));
        }
    }

    /// Raises the share of the stage that is looked at by `points`, or lowers it.
    void raise(int points) {
        plan.ifPresent(now -> {
            int at = stage;
            climb("raise " + at, at, ladder -> LadderEdits.raise(ladder, at, points, now.population()));
        });
    }

    void undo() {
        plan.flatMap(history::undo).ifPresent(this::stepTo);
    }

    void redo() {
        plan.flatMap(history::redo).ifPresent(this::stepTo);
    }

    /// Keeps what is edited, and says so: it is kept anyway.
    void save() {
        keep(() -> {});
    }

    /// Sends it, or says what is in the way.
    void send() {
        view.get().ifPresent(now -> {
            if (now.obstacle().isEmpty()) {
                begun = true;
                keep(() -> kept.send(this::refresh));
            } else {
                kept.say("Not sent. " + now.obstacle());
            }
        });
    }

    /// Gives up what is edited; undo brings it back.
    void discard() {
        base.ifPresent(state -> change("discard", now -> RolloutPlan.of(state, now.address())));
        typing.clear();
        draw();
        kept.say("Discarded. Undo brings it back.");
    }

    /// Puts what is edited on top of what others made of the rollout meanwhile.
    void bringOver() {
        RolloutPlan before = plan.orElseThrow();
        State seen = base.orElseThrow();
        session.view().state().ifPresent(now -> {
            RolloutPlan over = RolloutPlan.of(now, before.address());
            for (var proposal : Judged.of(seen, before, Optional.empty(), clock.instant())
                    .steps()
                    .proposals()) {
                over = over.with(proposal.command());
            }
            base = Optional.of(now);
            become(over, "bring over");
            kept.say("Yours stands on revision " + now.revision() + " now.");
        });
    }

    private void stepTo(RolloutPlan other) {
        typing.clear();
        plan = Optional.of(other);
        stage = Math.min(stage, other.ladder().last());
        keep(() -> {});
        draw();
    }

    private void become(RolloutPlan next, String what) {
        RolloutPlan before = plan.orElseThrow();
        if (!next.equals(before)) {
            history.left(before, what);
            plan = Optional.of(next);
            begun = true;
            stage = Math.min(stage, next.ladder().last());
            keep(() -> {});
        }
        draw();
    }

    private void keep(Runnable then) {
        if (begun) {
            base.ifPresent(state -> plan.ifPresent(now -> kept.keep(
                    state.tenant(),
                    Judged.of(state, now, Optional.empty(), clock.instant())
                            .steps()
                            .proposals(),
                    then)));
        }
    }

    private void forget() {
        base = Optional.empty();
        plan = Optional.empty();
        stage = 1;
        begun = false;
        typing.clear();
        history.clear();
        kept.forget();
        view.set(Optional.empty());
    }

    private void refresh() {
        session.view().state().ifPresent(state -> {
            if (kept.follow(state.revision())) {
                begun = false;
                history.clear();
            }
            if (!begun) {
                base = Optional.of(state);
                plan = address.map(known -> RolloutPlan.of(state, known));
                plan.ifPresent(now -> stage = Math.min(stage, now.ladder().last()));
            }
            address.ifPresent(known -> kept.recall(state.tenant(), known, this::goOn));
            draw();
        });
    }

    /// What was begun earlier is gone on with.
    private void goOn(UnaryOperator<RolloutPlan> drafts) {
        if (!begun && plan.isPresent()) {
            begun = true;
            plan = plan.map(drafts);
            kept.say("This is what you began earlier.");
            draw();
        }
    }

    private void draw() {
        base.ifPresent(state -> plan.ifPresent(now -> view.set(Optional.of(drawn(state, now)))));
    }

    private PlanView drawn(State state, RolloutPlan now) {
        View known = session.view();
        Judged judged = Judged.of(state, now, known.identity().map(identity -> identity.actor()), clock.instant());
        Map<PlanField, String> problems = judged.problems();
        problems.putAll(typing.wrong(stage));
        String frozen = Judged.frozen(state, now);
        return new PlanView(
                now,
                stage,
                typing.unread(stage),
                problems,
                Inherited.of(state, now, now.ladder().stage(stage)),
                frozen,
                notice(state, now),
                begun || !state.rollouts().contains(now.address()) ? judged.differences() : List.of(),
                judged.effect(state, now),
                PlanAdvice.of(now),
                obstacle(judged, known.link() instanceof Link.Live),
                Templates.offered(state),
                unlaid(known, now.address()),
                new EditedNext(state, judged.steps().after(), now.address()));
    }

    private static String unlaid(View known, FlagAddress at) {
        return known.state().filter(state -> state.rollouts().contains(at)).isPresent()
                ? ""
                : "No rollout is laid out here yet: send the plan first.";
    }

    private String obstacle(Judged judged, boolean heard) {
        if (!typing.isWhole()) {
            return "Mend what is marked first.";
        }
        if (judged.steps().proposals().isEmpty()) {
            return "Nothing is changed.";
        }
        return heard ? judged.refusal() : "";
    }

    private String notice(State seen, RolloutPlan now) {
        long was = revision(seen, now.address());
        return session.view()
                .state()
                .map(state -> revision(state, now.address()))
                .filter(revision -> begun && revision > was)
                .map(revision -> "Somebody else changed this rollout at revision " + revision
                        + ", after what you see here as before.")
                .orElse("");
    }

    private static long revision(State state, FlagAddress at) {
        return state.rollouts().get(at).map(Rollout::revision).orElse(0L);
    }
}
