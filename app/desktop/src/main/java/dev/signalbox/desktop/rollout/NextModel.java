package dev.signalbox.desktop.rollout;

import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.live.Following;
import dev.signalbox.desktop.next.NextView;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Works out who is next from the state that is known here, so it answers without a connection too. Confined to the
/// screen's thread; subjects are decided for in the background, once for each revision.
final class NextModel {
    private final Session session;
    private final TaskRunner tasks;
    private final Following following;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<NextView> view = new ReadOnlyObjectWrapper<>(NextView.NONE);
    private final ReadOnlyStringWrapper basis = new ReadOnlyStringWrapper("");
    private Optional<FlagAddress> address = Optional.empty();
    private long shown = -1;
    private boolean deciding;
    private int generation;

    NextModel(Session session, TaskRunner tasks, Ticker ticker, InstantSource clock) {
        this.session = session;
        this.tasks = tasks;
        this.following = new Following(session, tasks, ticker, clock);
        this.clock = clock;
    }

    ReadOnlyObjectProperty<NextView> view() {
        return view.getReadOnlyProperty();
    }

    /// Which revision it is worked out by, and how old that is.
    ReadOnlyStringProperty basis() {
        return basis.getReadOnlyProperty();
    }

    /// Follows the rollout at `opened` from now on.
    void open(FlagAddress opened) {
        close();
        address = Optional.of(opened);
        following.begin(this::look);
    }

    /// Ends what [#open] began.
    void close() {
        generation++;
        following.end();
        address = Optional.empty();
        shown = -1;
        deciding = false;
        view.set(NextView.NONE);
        basis.set("");
    }

    private void look() {
        View now = session.view();
        now.state().ifPresent(state -> basis.set(words(state, following.age())));
        if (!deciding && shown != now.revision()) {
            now.state().ifPresent(this::decide);
        }
    }

    private void decide(State state) {
        Optional<Rollout> rollout = address.flatMap(asked -> state.rollouts().get(asked));
        if (rollout.isEmpty()) {
            return;
        }
        deciding = true;
        int asked = generation;
        tasks.run(
                () -> NextView.of(state, rollout.get(), clock),
                found -> take(asked, state.revision(), found),
                failure -> take(
                        asked,
                        state.revision(),
                        NextView.problem(
                                "It could not be worked out by this revision. Another one is tried by itself.")));
    }

    private void take(int asked, long revision, NextView found) {
        if (asked == generation) {
            deciding = false;
            shown = revision;
            view.set(found);
        }
    }

    private static String words(State state, String age) {
        return NextView.basis(state.revision(), age, " and members of the stage's segment");
    }
}
