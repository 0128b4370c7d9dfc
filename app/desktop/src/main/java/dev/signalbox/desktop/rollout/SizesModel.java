package dev.signalbox.desktop.rollout;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.live.Drawing;
import dev.signalbox.desktop.live.Following;
import dev.signalbox.desktop.next.NextView;
import dev.signalbox.domain.decision.SizeExposure;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Works out who is on by size, from the state that is known here, so it answers without a connection too. Confined to
/// the screen's thread; subjects are decided for in the background.
final class SizesModel {
    /// A schedule opens and closes without a change.
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

    private final Session session;
    private final Following following;
    private final InstantSource clock;
    private final Drawing<Answer> drawing;
    private final ReadOnlyObjectWrapper<SizesView> view = new ReadOnlyObjectWrapper<>(SizesView.NONE);
    private final ReadOnlyStringWrapper basis = new ReadOnlyStringWrapper("");
    private Optional<FlagAddress> address = Optional.empty();
    private long askedRevision = -1;
    private Instant askedAt = Instant.MIN;

    private record Answer(FlagAddress address, SizesView view) {}

    SizesModel(Session session, TaskRunner tasks, Ticker ticker, InstantSource clock) {
        this.session = session;
        this.following = new Following(session, tasks, ticker, clock);
        this.clock = clock;
        this.drawing = Drawing.calm("exposure by size", tasks, this::drawn);
    }

    ReadOnlyObjectProperty<SizesView> view() {
        return view.getReadOnlyProperty();
    }

    /// Which revision it is worked out by, how old that is, and who is known.
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
        following.end();
        address = Optional.empty();
        askedRevision = -1;
        view.set(SizesView.NONE);
        basis.set("");
    }

    private void look() {
        session.view().state().ifPresent(state -> {
            basis.set(NextView.basis(state.revision(), following.age(), " and members of the stage's segment"));
            if (state.revision() != askedRevision || !clock.instant().isBefore(askedAt.plus(AGAIN_AFTER))) {
                address.flatMap(asked -> state.rollouts().get(asked)).ifPresent(rollout -> ask(state, rollout));
            }
        });
    }

    private void ask(State state, Rollout rollout) {
        askedRevision = state.revision();
        askedAt = clock.instant();
        drawing.ask(() -> new Answer(rollout.address(), SizesView.of(SizeExposure.of(state, rollout, clock))));
    }

    private void drawn(Answer answer) {
        if (address.equals(Optional.of(answer.address()))) {
            view.set(answer.view());
        }
    }
}
