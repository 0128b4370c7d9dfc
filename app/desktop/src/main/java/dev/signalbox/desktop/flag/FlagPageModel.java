package dev.signalbox.desktop.flag;

import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.outbox.ItemState;
import dev.signalbox.client.outbox.OutboxWords;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.live.Following;
import dev.signalbox.desktop.navigation.Workbench;
import dev.signalbox.desktop.words.EnvironmentOrder;
import dev.signalbox.desktop.words.Standing;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One flag's page without a screen: what there is, or the form for a new one, which is a draft as soon as it is whole.
/// Confined to the screen's thread.
final class FlagPageModel {
    private final Session session;
    private final Workbench workbench;
    private final Following following;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<FlagPageView> view = new ReadOnlyObjectWrapper<>(FlagPageView.NOTHING);
    private final ReadOnlyObjectWrapper<NewFlag> form = new ReadOnlyObjectWrapper<>(NewFlag.EMPTY);
    private final ReadOnlyObjectWrapper<Map<FlagField, String>> problems = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<FlagKey>> made = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final FlagEdit edit;
    private final Set<FlagField> touched = EnumSet.noneOf(FlagField.class);
    private Optional<FlagKey> flag = Optional.empty();
    private List<Draft> drafts = List.of();
    private List<Draft> sent = List.of();
    private boolean recalled;

    FlagPageModel(
            Session session, Workbench workbench, TaskRunner tasks, Ticker ticker, InstantSource clock, ZoneId zone) {
        this.session = session;
        this.workbench = workbench;
        this.following = new Following(session, tasks, ticker, clock);
        this.clock = clock;
        this.zone = zone;
        this.edit = new FlagEdit(session, workbench, clock);
    }

    /// What is said anew of the flag.
    FlagEdit edit() {
        return edit;
    }

    /// Shows `opened`, or the form without one, as it was left.
    void open(Optional<FlagKey> opened) {
        flag = opened;
        made.set(Optional.empty());
        following.begin(this::refresh);
    }

    /// Ends what [#open] began.
    void close() {
        following.end();
    }

    ReadOnlyObjectProperty<FlagPageView> view() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<NewFlag> form() {
        return form.getReadOnlyProperty();
    }

    /// What to say below each field.
    ReadOnlyObjectProperty<Map<FlagField, String>> problems() {
        return problems.getReadOnlyProperty();
    }

    /// Where the draft is, or what came of it.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// The flag that was made here, once the store has it.
    ReadOnlyObjectProperty<Optional<FlagKey>> made() {
        return made.getReadOnlyProperty();
    }

    boolean isNew() {
        return flag.isEmpty();
    }

    /// The flag that is shown.
    Optional<FlagKey> flag() {
        return flag;
    }

    /// The person types `text` into `field`.
    void type(FlagField field, String text) {
        if (!form.get().text(field).equals(text)) {
            touched.add(field);
            form.set(form.get().with(field, text));
            judge();
            keep(ignored -> {});
        }
    }

    /// Sends what is typed, or says what is missing.
    void send() {
        touched.addAll(EnumSet.allOf(FlagField.class));
        judge();
        if (!problems.get().isEmpty()) {
            said.set("Not sent: mend what is marked above.");
            return;
        }
        keep(kept -> workbench.send(kept, this::sent));
    }

    /// Gives up what is typed.
    void discard() {
        form.set(NewFlag.EMPTY);
        touched.clear();
        judge();
        keep(ignored -> said.set("Discarded."));
    }

    private void keep(Consumer<List<Draft>> then) {
        session.view().state().ifPresent(state -> {
            List<Proposal> wanted =
                    form.get().flag().map(whole -> Proposal.on(state, new Command.CreateFlag(whole), "")).stream()
                            .toList();
            workbench.keep(drafts.stream().map(Draft::id).collect(Collectors.toSet()), state.tenant(), wanted, kept -> {
                switch (kept) {
                    case Workbench.Kept.Drafts(var saved) -> {
                        drafts = saved;
                        said.set(saved.isEmpty() ? "" : "Kept as a draft.");
                        then.accept(saved);
                    }
                    case Workbench.Kept.Not(String why) -> said.set("Not kept. " + why);
                }
            });
        });
    }

    private void sent(Workbench.Kept kept) {
        switch (kept) {
            case Workbench.Kept.Drafts(var onTheirWay) -> {
                sent = onTheirWay;
                follow();
            }
            case Workbench.Kept.Not(String why) -> said.set("Not sent. " + why);
        }
    }

    /// What became of what was sent.
    private void follow() {
        for (Draft draft : sent) {
            Optional.ofNullable(workbench.standing(List.of(draft.id())).get(draft.id()))
                    .ifPresent(state -> follow(draft, state));
        }
    }

    private void follow(Draft draft, ItemState state) {
        said.set(OutboxWords.word(state) + ". " + OutboxWords.sentence(state, clock.instant()));
        switch (state) {
            case ItemState.Accepted accepted -> {
                sent = List.of();
                drafts = List.of();
                form.set(NewFlag.EMPTY);
                touched.clear();
                made.set(key(draft));
            }
            case ItemState.Refused refused -> sent = List.of();
            case ItemState.Discarded discarded -> sent = List.of();
            case ItemState others -> {}
        }
    }

    private static Optional<FlagKey> key(Draft draft) {
        return draft.proposal().command() instanceof Command.CreateFlag(Flag created)
                ? Optional.of(created.key())
                : Optional.empty();
    }

    private void refresh() {
        View now = session.view();
        now.state().ifPresent(state -> {
            recall(state);
            FlagPageView drawn = draw(state);
            edit.about(drawn.flag());
            if (!drawn.equals(view.get())) {
                view.set(drawn);
            }
        });
        judge();
        follow();
    }

    /// A flag that was begun earlier is gone on with.
    private void recall(State state) {
        if (!recalled) {
            recalled = true;
            workbench.recall(state.tenant(), Command.CreateFlag.class::isInstance, kept -> {
                if (kept instanceof Workbench.Kept.Drafts(var found)
                        && !found.isEmpty()
                        && form.get().isEmpty()) {
                    drafts = List.of(found.getLast());
                    if (found.getLast().proposal().command() instanceof Command.CreateFlag(Flag begun)) {
                        form.set(NewFlag.of(begun));
                        said.set("This is the draft that you began earlier.");
                        judge();
                    }
                }
            });
        }
    }

    private FlagPageView draw(State state) {
        List<String> apps =
                state.apps().values().map(app -> app.key().value()).sorted().toList();
        Optional<Flag> shown = flag.flatMap(state.flags()::get);
        String missing = flag.isPresent() && shown.isEmpty()
                ? "There is no flag '" + flag.get() + "' here. It may wait in Drafts, or be of another store."
                : "";
        List<FlagPlace> places = shown.map(found -> EnvironmentOrder.of(state).stream()
                        .map(environment -> place(state, found, environment))
                        .toList())
                .orElse(List.of());
        return new FlagPageView(shown, missing, places, apps);
    }

    private FlagPlace place(State state, Flag shown, Environment environment) {
        FlagAddress address = new FlagAddress(shown.key(), environment.key());
        return new FlagPlace(
                address,
                environment.name(),
                state.rollouts().get(address).map(rollout -> Standing.of(state, rollout, zone)));
    }

    private void judge() {
        Map<FlagField, String> found = new EnumMap<>(FlagField.class);
        form.get().wrong().forEach((field, wrong) -> {
            if (touched.contains(field)) {
                found.put(field, wrong);
            }
        });
        // An answer on its way would call the flag's own name taken.
        if (sent.isEmpty()) {
            found.putAll(form.get().refused(session.view(), clock.instant()));
        }
        if (!found.equals(problems.get())) {
            problems.set(Map.copyOf(found));
        }
    }
}
