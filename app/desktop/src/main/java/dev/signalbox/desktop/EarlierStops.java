package dev.signalbox.desktop;

import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.client.stop.StopChoices;
import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Subscription;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Stops that an earlier run left unanswered (U14). Taken up as soon as it is known what they cover, and where nobody
/// says so, because the store is out of reach and nothing was kept of it, by their scope alone.
public final class EarlierStops {
    private EarlierStops() {}

    /// Has `flow` take them up, once, when `session` knows enough.
    ///
    /// @return ends the waiting
    public static Subscription takeUp(Session session, StopFlow flow, TaskRunner tasks) {
        AtomicBoolean done = new AtomicBoolean();
        return session.watch(view -> choices(view)
                .filter(found -> !done.getAndSet(true))
                .ifPresent(found -> tasks.run(() -> taken(flow, found), taken -> {}, EarlierStops::warn)));
    }

    private static Optional<StopChoices> choices(View view) {
        return switch (view.link()) {
            case Link.Connecting() -> view.state().map(EarlierStops::of);
            case Link.Live() -> view.state().map(EarlierStops::of);
            case Link.Offline offline -> Optional.of(known(view));
            case Link.SignedOut signedOut -> Optional.of(known(view));
            case Link.NotTrusted notTrusted -> Optional.of(known(view));
        };
    }

    private static StopChoices known(View view) {
        return of(view.state().orElseGet(() -> State.empty(new TenantId("unknown"))));
    }

    private static StopChoices of(State state) {
        EnvironmentKey first =
                state.environments().keys().min(Comparator.naturalOrder()).orElse(new EnvironmentKey("production"));
        return StopChoices.of(state, first, Optional.empty());
    }

    private static StopChoices taken(StopFlow flow, StopChoices choices) {
        flow.takeUp(choices);
        return choices;
    }

    private static void warn(Throwable failed) {
        System.getLogger(EarlierStops.class.getName())
                .log(System.Logger.Level.WARNING, "Earlier stops could not be taken up.", failed);
    }
}
