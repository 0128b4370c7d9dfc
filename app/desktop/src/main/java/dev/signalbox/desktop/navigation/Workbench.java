package dev.signalbox.desktop.navigation;

import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.outbox.ItemState;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Command;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Where editors keep what is being edited: as drafts, one a command, on this computer's disk, whether the store can
/// be heard or not. Confined to the JavaFX thread.
public interface Workbench {
    /// What came of it.
    sealed interface Kept {
        /// It is on the disk.
        record Drafts(List<Draft> drafts) implements Kept {
            public Drafts {
                drafts = List.copyOf(drafts);
            }
        }

        /// It is not.
        ///
        /// @param why with what to do about it, for a person
        record Not(String why) implements Kept {}
    }

    /// Finds the drafts that can still be changed and whose command is `about` something.
    void recall(TenantId tenant, Predicate<Command> about, Consumer<Kept> then);

    /// Has the drafts `mine` say `wanted` together instead.
    void keep(Set<UUID> mine, TenantId tenant, List<Proposal> wanted, Consumer<Kept> then);

    /// Puts `drafts` into the outbox, one after the other.
    void send(List<Draft> drafts, Consumer<Kept> then);

    /// Where those of `drafts` stand that are, or were, in the outbox.
    Map<UUID, ItemState> standing(List<UUID> drafts);
}
