package dev.signalbox.desktop.draft;

import dev.signalbox.client.conflict.Conflict;
import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.draft.Difference;
import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.DraftStanding;
import dev.signalbox.client.draft.Forecast;
import dev.signalbox.client.draft.ForecastWords;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.outbox.Hold;
import dev.signalbox.client.outbox.ItemState;
import dev.signalbox.client.outbox.OutboxItem;
import dev.signalbox.client.outbox.OutboxWords;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.LinkWords;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.navigation.Undelivered;
import dev.signalbox.desktop.widget.Status;
import dev.signalbox.desktop.words.CommandWords;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.store.Submission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What lies on a desk at one moment, in words. Reads memory only.
///
/// @param now by the desk's own timepiece
record DeskReading(Desk desk, View view, Moment now) {
    /// Open drafts first, then the outbox in its order, then what is over, the latest first.
    List<DraftRow> rows() {
        if (desk.outbox().isAnothers()) {
            return List.of();
        }
        List<DraftRow> rows = new ArrayList<>();
        desk.drafts().all().stream()
                .filter(draft -> draft.standing() == DraftStanding.OPEN
                        && waiting(draft.id()).isEmpty())
                .map(this::row)
                .forEach(rows::add);
        List<OutboxItem> items = desk.outbox().items();
        items.stream().filter(item -> !item.state().isOver()).map(this::row).forEach(rows::add);
        items.reversed().stream()
                .filter(item -> item.state().isOver())
                .map(this::row)
                .forEach(rows::add);
        return rows;
    }

    /// What stands where no row does.
    String empty() {
        return desk.outbox().isAnothers() ? Desk.ANOTHERS : "Nothing is prepared, and nothing waits to be sent.";
    }

    /// How much waits to be sent, or for a person.
    long waiting() {
        return desk.outbox().isAnothers()
                ? 0
                : desk.outbox().items().stream()
                        .filter(item -> !item.state().isOver())
                        .count();
    }

    /// What waits for a person, then what waits for the store: all that is not answered and not merely under way.
    List<Undelivered> undelivered() {
        return desk.outbox().isAnothers()
                ? List.of()
                : desk.outbox().items().stream()
                        .filter(this::isUndelivered)
                        .sorted(Comparator.comparing(item -> item.state().isOnItsWay()))
                        .map(item -> row(item).undelivered())
                        .toList();
    }

    private boolean isUndelivered(OutboxItem item) {
        return switch (item.state()) {
            case ItemState.Accepted accepted -> false;
            case ItemState.Discarded discarded -> false;
            case ItemState.Sending(int attempt) -> attempt > 1;
            case ItemState.NotSent notSent -> !(view.link() instanceof Link.Live);
            case ItemState.Unanswered unanswered -> true;
            case ItemState.Refused refused -> true;
            case ItemState.Conflict conflict -> true;
            case ItemState.Held held -> true;
        };
    }

    /// What `id` is; absent when it is gone.
    Optional<DraftDetail> detail(UUID id) {
        if (desk.outbox().isAnothers()) {
            return Optional.empty();
        }
        return waiting(id)
                .map(this::detail)
                .or(() -> desk.drafts().get(id).map(this::detail))
                .or(() -> desk.outbox().item(id).map(this::detail));
    }

    /// The item of draft `id` that is not over. Refused or in conflict, its draft is open beside it: they are one thing
    /// to whoever looks.
    private Optional<OutboxItem> waiting(UUID id) {
        return desk.outbox().item(id).filter(item -> !item.state().isOver());
    }

    private DraftRow row(Draft draft) {
        return row(draft.id(), Status.DRAFT, "Draft", draft.proposal(), draft.begun());
    }

    private DraftRow row(OutboxItem item) {
        return row(item.id(), status(item.state()), OutboxWords.word(item.state()), item.proposal(), item.queued());
    }

    private DraftRow row(UUID id, Status status, String word, Proposal proposal, Moment since) {
        return new DraftRow(
                id,
                status,
                word,
                CommandWords.of(proposal.command(), proposal.before()),
                CommandWords.where(proposal.command()),
                since.age(now).map(LinkWords::age).orElse("not known"));
    }

    private DraftDetail detail(Draft draft) {
        Optional<Forecast> forecast = forecast(draft.submission());
        Set<DraftAct> acts = EnumSet.of(DraftAct.SEND, DraftAct.DISCARD);
        if (draft.undoSteps() > 0) {
            acts.add(DraftAct.UNDO);
        }
        if (draft.redoSteps() > 0) {
            acts.add(DraftAct.REDO);
        }
        return detail(
                row(draft),
                forecast.map(ForecastWords::sentence)
                        .orElse("What would come of it is not known before the store was heard."),
                draft.proposal(),
                forecast.map(DeskReading::effect).orElse(List.of()),
                Optional.empty(),
                acts);
    }

    private DraftDetail detail(OutboxItem item) {
        Optional<Conflict> conflict = desk.conflicts().of(item.id());
        return detail(
                row(item),
                OutboxWords.sentence(item.state(), now.wall()),
                item.proposal(),
                conflict.map(Conflict::effect)
                        .or(() -> item.state().isOver() ? Optional.empty() : forecast(item.submission()))
                        .map(DeskReading::effect)
                        .orElse(List.of()),
                conflict,
                acts(item));
    }

    private static DraftDetail detail(
            DraftRow row,
            String sentence,
            Proposal proposal,
            List<Difference> effect,
            Optional<Conflict> conflict,
            Set<DraftAct> acts) {
        List<String> stages = proposal.command() instanceof Command.MoveToStage
                ? proposal.before()
                        .map(seen ->
                                seen.ladder().stages().stream().map(Stage::name).toList())
                        .orElse(List.of())
                : List.of();
        Optional<Integer> stage = proposal.command() instanceof Command.MoveToStage(var address, int index)
                ? Optional.of(index).filter(named -> named < stages.size())
                : Optional.empty();
        return new DraftDetail(row, sentence, proposal.reason(), stages, stage, effect, conflict, acts);
    }

    private Optional<Forecast> forecast(Submission submission) {
        return view.state()
                .flatMap(state ->
                        view.identity().map(identity -> Forecast.of(submission, state, identity.actor(), now.wall())));
    }

    private static List<Difference> effect(Forecast forecast) {
        return forecast instanceof Forecast.Done(var direction, var differences) ? differences : List.of();
    }

    private static Set<DraftAct> acts(OutboxItem item) {
        Set<DraftAct> acts = EnumSet.noneOf(DraftAct.class);
        switch (item.state()) {
            case ItemState.Accepted accepted -> {}
            case ItemState.Discarded discarded -> {}
            case ItemState.NotSent notSent -> acts.addAll(Set.of(DraftAct.RETRY, DraftAct.TAKE_BACK, DraftAct.DISCARD));
            case ItemState.Sending sending -> {}
            case ItemState.Unanswered unanswered -> acts.add(DraftAct.RETRY);
            case ItemState.Refused refused ->
                acts.addAll(Set.of(DraftAct.TAKE_BACK, DraftAct.CONFIRM, DraftAct.DISCARD));
            case ItemState.Conflict conflict ->
                acts.addAll(Set.of(DraftAct.KEEP_THEIRS, DraftAct.MINE_ON_TOP, DraftAct.TAKE_BACK));
            case ItemState.Held(Hold why, var since)
            when why == Hold.NEWER_REVISION ->
                acts.addAll(Set.of(DraftAct.KEEP_THEIRS, DraftAct.MINE_ON_TOP, DraftAct.TAKE_BACK));
            case ItemState.Held(Hold why, var since)
            when why == Hold.NOT_SIGNED_IN -> acts.addAll(Set.of(DraftAct.RETRY, DraftAct.TAKE_BACK, DraftAct.DISCARD));
            case ItemState.Held held -> acts.addAll(Set.of(DraftAct.CONFIRM, DraftAct.TAKE_BACK, DraftAct.DISCARD));
        }
        if (item.isUnknown()) {
            // It may have been done: only the store's answer tells, so nothing else can be chosen.
            acts.retainAll(Set.of(DraftAct.RETRY, DraftAct.CONFIRM));
        }
        return acts;
    }

    private static Status status(ItemState state) {
        return switch (state) {
            case ItemState.NotSent notSent -> Status.DRAFT;
            case ItemState.Sending sending -> Status.ROLLING;
            case ItemState.Unanswered unanswered -> Status.UNKNOWN;
            case ItemState.Accepted accepted -> Status.HEALTHY;
            case ItemState.Refused refused -> Status.STOPPED;
            case ItemState.Conflict conflict -> Status.REGRESSING;
            case ItemState.Held held -> Status.HOLDING;
            case ItemState.Discarded discarded -> Status.OFF;
        };
    }
}
