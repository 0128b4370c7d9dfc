package dev.signalbox.testkit.history;

import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Processed;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.Submissions;
import java.time.Instant;
import java.util.UUID;

/// A store that does one thing at a time by the domain's own rules, and gives a repeated id its first answer.
///
/// @param start the state before the history begins
/// @param now what the store's clock says all the while: times are part of what it answers
public record RuleBookModel(State start, Instant now) implements Model<RuleBookModel.Kept, Ask, Answer> {
    /// What a store keeps.
    public record Kept(State state, Table<UUID, Receipt> receipts) {
        /// Cheap, as revisions tell most states apart.
        @Override
        public int hashCode() {
            return Long.hashCode(state.revision()) * 31 + receipts.size();
        }
    }

    @Override
    public Kept initial() {
        return new Kept(start, Table.empty());
    }

    @Override
    public Step<Kept, Answer> apply(Kept kept, Ask ask) {
        return switch (ask) {
            case Ask.Look() -> new Step<>(kept, new Answer.Seen(kept.state()), Effect.NONE);
            case Ask.Submit submit ->
                kept.receipts()
                        .get(submit.submission().id())
                        .map(known -> new Step<Kept, Answer>(kept, new Answer.Received(known), Effect.NONE))
                        .orElseGet(() -> processed(kept, submit));
        };
    }

    private Step<Kept, Answer> processed(Kept kept, Ask.Submit submit) {
        Processed processed = Submissions.process(kept.state(), submit.submission(), submit.actor(), now);
        Kept after = new Kept(
                processed.state(), kept.receipts().with(submit.submission().id(), processed.receipt()));
        Effect effect = processed.entries().isEmpty() ? Effect.NONE : Effect.SOME;
        return new Step<>(after, new Answer.Received(processed.receipt()), effect);
    }
}
