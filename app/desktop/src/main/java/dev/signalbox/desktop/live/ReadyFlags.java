package dev.signalbox.desktop.live;

import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.rules.State;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// The flags of an environment as the store would decide them: made ready in the background, once for each revision.
/// Confined to the screen's thread.
public final class ReadyFlags {
    private final TaskRunner tasks;
    private final InstantSource clock;
    private Optional<CompiledFlags> ready = Optional.empty();

    /// @param clock for schedules
    public ReadyFlags(TaskRunner tasks, InstantSource clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /// Calls `then` with the flags of `environment` in `state`, or `otherwise` with what went wrong.
    public void of(
            State state,
            EnvironmentKey environment,
            Consumer<? super CompiledFlags> then,
            Consumer<? super Throwable> otherwise) {
        Optional<CompiledFlags> known = ready.filter(flags ->
                flags.revision() == state.revision() && flags.environment().equals(environment));
        tasks.run(
                () -> known.orElseGet(() -> CompiledFlags.of(state, environment, clock)),
                flags -> {
                    ready = Optional.of(flags);
                    then.accept(flags);
                },
                otherwise);
    }

    /// Gives up what is kept.
    public void forget() {
        ready = Optional.empty();
    }
}
