package dev.signalbox.desktop.why;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.guidance.Advised;
import dev.signalbox.desktop.guidance.GuidanceNote;
import dev.signalbox.desktop.live.Following;
import dev.signalbox.desktop.live.ReadyFlags;
import dev.signalbox.desktop.words.Attributes;
import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.decision.Subject;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rules.State;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Decides as the store would, over the state that is known here, so it answers without a connection too. Confined to
/// the screen's thread; deciding is done in the background.
final class WhyModel {
    private final Session session;
    private final Following following;
    private final ReadyFlags ready;
    private final StringProperty subject = new SimpleStringProperty("");
    private final StringProperty attributes = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<WhyAnswer> answer = new ReadOnlyObjectWrapper<>(WhyAnswer.NONE);
    private final ReadOnlyStringWrapper basis = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Advised>> advised = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<FlagAddress> address = Optional.empty();
    private long asked;

    WhyModel(Session session, TaskRunner tasks, Ticker ticker, InstantSource clock) {
        this.session = session;
        this.following = new Following(session, tasks, ticker, clock);
        this.ready = new ReadyFlags(tasks, clock);
        subject.subscribe(this::ask);
        attributes.subscribe(this::ask);
    }

    /// Asks about the rollout at `opened` from now on.
    void open(FlagAddress opened) {
        address = Optional.of(opened);
        ready.forget();
        following.begin(this::ask, this::tick);
    }

    /// Ends what [#open] began.
    void close() {
        following.end();
    }

    Optional<FlagAddress> address() {
        return address;
    }

    /// The key that apps send.
    StringProperty subject() {
        return subject;
    }

    /// One a line.
    StringProperty attributes() {
        return attributes;
    }

    ReadOnlyObjectProperty<WhyAnswer> answer() {
        return answer.getReadOnlyProperty();
    }

    /// Which revision it is decided by, and how old that is.
    ReadOnlyStringProperty basis() {
        return basis.getReadOnlyProperty();
    }

    /// What is advised on the rollout; absent while that calls for nobody.
    ReadOnlyObjectProperty<Optional<Advised>> advised() {
        return advised.getReadOnlyProperty();
    }

    /// How old the guidance is, such as `as of 4 min ago`.
    ReadOnlyStringProperty asOf() {
        return following.asOf();
    }

    private void advise() {
        advised.set(session.view()
                .state()
                .flatMap(state -> address.flatMap(state.rollouts()::get)
                        .map(rollout -> new Advised(rollout.address(), GuidanceNote.of(state, rollout))))
                .filter(found -> found.note().isCall()));
    }

    private void tick() {
        String age = following.age();
        basis.set(session.view()
                .state()
                .map(state -> "Decided here by revision " + state.revision() + (age.isEmpty() ? "" : ", " + age)
                        + ", by the rules that the store decides by.")
                .orElse("Nothing is known of the store yet."));
    }

    private void ask() {
        tick();
        advise();
        long mine = ++asked;
        String key = subject.get().strip();
        Attributes typed = Attributes.of(attributes.get());
        if (key.isEmpty() || typed.problem().isPresent()) {
            answer.set(WhyAnswer.problem(typed.problem().orElse("")));
            return;
        }
        address.ifPresent(asking -> session.view()
                .state()
                .ifPresent(state -> ready.of(
                        state,
                        asking.environment(),
                        flags -> {
                            if (mine == asked) {
                                answer.set(answered(state, asking, flags, new Subject(key, typed.values())));
                            }
                        },
                        failure -> answer.set(WhyAnswer.problem("It could not be decided: " + failure.getMessage())))));
    }

    private static WhyAnswer answered(State state, FlagAddress asking, CompiledFlags flags, Subject subject) {
        return flags.explain(asking.flag(), subject)
                .map(found -> WhySteps.of(subject.key(), found))
                .orElseGet(() -> WhyAnswer.problem(
                        state.flags().contains(asking.flag())
                                ? "Nothing is laid out here: the flag is off for everybody."
                                : "There is no flag '" + asking.flag() + "'."));
    }
}
