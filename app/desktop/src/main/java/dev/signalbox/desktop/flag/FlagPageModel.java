package dev.signalbox.desktop.flag;

import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.guidance.GuidanceNote;
import dev.signalbox.desktop.live.Following;
import dev.signalbox.desktop.navigation.FormDraft;
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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/// One flag's page without a screen: what there is, or the form for a new one, which is a draft as soon as it is whole.
/// Confined to the screen's thread.
final class FlagPageModel {
    private final Session session;
    private final FormDraft draft;
    private final Following following;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<FlagPageView> view = new ReadOnlyObjectWrapper<>(FlagPageView.NOTHING);
    private final ReadOnlyObjectWrapper<NewFlag> form = new ReadOnlyObjectWrapper<>(NewFlag.EMPTY);
    private final ReadOnlyObjectWrapper<Map<FlagField, String>> problems = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<FlagKey>> made = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final FlagEdit edit;
    private final Set<FlagField> touched = EnumSet.noneOf(FlagField.class);
    private Optional<FlagKey> flag = Optional.empty();
    private boolean recalled;

    FlagPageModel(
            Session session, Workbench workbench, TaskRunner tasks, Ticker ticker, InstantSource clock, ZoneId zone) {
        this.session = session;
        this.draft = new FormDraft(session, workbench, clock, this::accepted);
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
        return draft.said();
    }

    /// How old what is shown is, such as `4 min old`; empty while it is live.
    ReadOnlyStringProperty staleness() {
        return following.staleness();
    }

    /// The flag that was made here, once the store has it.
    ReadOnlyObjectProperty<Optional<FlagKey>> made() {
        return made.getReadOnlyProperty();
    }

    /// How old the guidance is, such as `as of 4 min ago`.
    ReadOnlyStringProperty asOf() {
        return following.asOf();
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
            draft.keep(wanted());
        }
    }

    /// Sends what is typed, or says what is missing.
    void send() {
        touched.addAll(EnumSet.allOf(FlagField.class));
        judge();
        if (problems.get().isEmpty()) {
            wanted().ifPresent(draft::send);
        } else {
            draft.say("Not sent: mend what is marked above.");
        }
    }

    /// Gives up what is typed.
    void discard() {
        empty();
        judge();
        draft.discard();
    }

    private Optional<Command> wanted() {
        return form.get().flag().map(Command.CreateFlag::new);
    }

    private void accepted(Command taken) {
        empty();
        if (taken instanceof Command.CreateFlag(Flag created)) {
            made.set(Optional.of(created.key()));
        }
    }

    private void empty() {
        form.set(NewFlag.EMPTY);
        touched.clear();
    }

    private void refresh() {
        View now = session.view();
        now.state().ifPresent(state -> {
            recall();
            FlagPageView drawn = draw(state);
            edit.about(drawn.flag());
            if (!drawn.equals(view.get())) {
                view.set(drawn);
            }
        });
        judge();
        draft.follow();
    }

    /// A flag that was begun earlier is gone on with, unless another is begun already.
    private void recall() {
        if (!recalled) {
            recalled = true;
            if (form.get().isEmpty()) {
                draft.recall(Command.CreateFlag.class::isInstance, this::resume);
            }
        }
    }

    private void resume(Command begun) {
        if (begun instanceof Command.CreateFlag(Flag earlier)) {
            form.set(NewFlag.of(earlier));
            judge();
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
                state.rollouts()
                        .get(address)
                        .map(rollout -> new FlagPlace.Laid(
                                Standing.of(state, rollout, zone), GuidanceNote.of(state, rollout))));
    }

    private void judge() {
        Map<FlagField, String> found = new EnumMap<>(FlagField.class);
        form.get().wrong().forEach((field, wrong) -> {
            if (touched.contains(field)) {
                found.put(field, wrong);
            }
        });
        // An answer on its way would call the flag's own name taken.
        if (!draft.isOnItsWay()) {
            found.putAll(form.get().refused(session.view(), clock.instant()));
        }
        if (!found.equals(problems.get())) {
            problems.set(Map.copyOf(found));
        }
    }
}
