package dev.signalbox.desktop.plan;

import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.outbox.ItemState;
import dev.signalbox.client.outbox.OutboxWords;
import dev.signalbox.client.plan.RolloutPlan;
import dev.signalbox.desktop.navigation.Workbench;
import dev.signalbox.desktop.words.CommandWords;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A plan's drafts on the workbench: written one after the other, the latest last, and followed once they are sent.
/// Confined to the screen's thread.
final class KeptPlan {
    private final Workbench workbench;
    private final InstantSource clock;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private List<Draft> drafts = List.of();
    private List<Draft> sent = List.of();
    private Optional<Runnable> next = Optional.empty();
    private boolean writing;
    private boolean recalled;

    KeptPlan(Workbench workbench, InstantSource clock) {
        this.workbench = workbench;
        this.clock = clock;
    }

    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    void say(String words) {
        said.set(words);
    }

    /// Of another rollout from now on.
    void forget() {
        drafts = List.of();
        sent = List.of();
        recalled = false;
        said.set("");
    }

    /// Looks once for what was kept of `address`, and says how it changes a plan.
    void recall(TenantId tenant, FlagAddress address, Consumer<UnaryOperator<RolloutPlan>> then) {
        if (recalled) {
            return;
        }
        recalled = true;
        workbench.recall(tenant, command -> RolloutPlan.isPart(command, address), kept -> {
            if (kept instanceof Workbench.Kept.Drafts(var found) && !found.isEmpty() && drafts.isEmpty()) {
                drafts = found;
                then.accept(plan -> over(plan, found));
            }
        });
    }

    private static RolloutPlan over(RolloutPlan plan, List<Draft> found) {
        RolloutPlan now = plan;
        for (Draft draft : found) {
            now = now.with(draft.proposal().command());
        }
        return now;
    }

    /// Has the drafts say `wanted`, after what is being written now; of several that wait, the latest goes.
    void keep(TenantId tenant, List<Proposal> wanted, Runnable then) {
        Runnable write = () -> write(tenant, wanted, then);
        if (writing) {
            next = Optional.of(write);
        } else {
            write.run();
        }
    }

    private void write(TenantId tenant, List<Proposal> wanted, Runnable then) {
        writing = true;
        workbench.keep(drafts.stream().map(Draft::id).collect(Collectors.toSet()), tenant, wanted, kept -> {
            writing = false;
            switch (kept) {
                case Workbench.Kept.Drafts(var saved) -> {
                    drafts = saved;
                    said.set(saved.isEmpty() ? "Nothing is changed." : "Kept as " + count(saved.size()) + ".");
                    then.run();
                }
                case Workbench.Kept.Not(String why) -> said.set("Not kept. " + why);
            }
            Optional<Runnable> waiting = next;
            next = Optional.empty();
            waiting.ifPresent(Runnable::run);
        });
    }

    /// Sends what is kept.
    void send(Runnable then) {
        workbench.send(drafts, kept -> {
            switch (kept) {
                case Workbench.Kept.Drafts(var onTheirWay) -> sent = onTheirWay;
                case Workbench.Kept.Not(String why) -> said.set("Not sent. " + why);
            }
            then.run();
        });
    }

    /// Says what became of what was sent.
    ///
    /// @return true when all of it is done, as far as what is known up to `revision` shows it
    boolean follow(long revision) {
        if (sent.isEmpty()) {
            return false;
        }
        Map<UUID, ItemState> standing =
                workbench.standing(sent.stream().map(Draft::id).toList());
        List<String> words = new ArrayList<>();
        long last = 0;
        boolean moving = false;
        for (Draft draft : sent) {
            ItemState state = standing.get(draft.id());
            if (state instanceof ItemState.Accepted(long done, var at)) {
                last = Math.max(last, done);
            } else if (state != null) {
                moving |= state.isOnItsWay();
                words.add(CommandWords.of(
                                draft.proposal().command(), draft.proposal().before()) + ": " + OutboxWords.word(state)
                        + ". " + OutboxWords.sentence(state, clock.instant()));
            }
        }
        if (!words.isEmpty()) {
            said.set(String.join("\n", words));
            sent = moving ? sent : List.of();
            return false;
        }
        if (last > revision) {
            return false;
        }
        said.set("Accepted: in the store's log at revision " + last + ".");
        drafts = List.of();
        sent = List.of();
        return true;
    }

    private static String count(int number) {
        return number == 1 ? "a draft" : number + " drafts";
    }
}
