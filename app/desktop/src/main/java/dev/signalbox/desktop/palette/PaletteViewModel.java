package dev.signalbox.desktop.palette;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.action.Availability;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.flag.FlagAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Finds actions and flags by any of their words. Confined to the screen's thread.
final class PaletteViewModel {
    private static final int MOST_FLAGS = 20;
    private static final String STOPS = "incident.stop";

    private final ActionRegistry actions;
    private final Session session;
    private final Navigator navigator;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();

    PaletteViewModel(ActionRegistry actions, Session session, Navigator navigator) {
        this.actions = actions;
        this.session = session;
        this.navigator = navigator;
        query.subscribe(this::search);
    }

    StringProperty query() {
        return query;
    }

    ObservableList<Entry> entries() {
        return entries;
    }

    /// Begins anew.
    void open() {
        query.set("");
        search();
    }

    private void search() {
        List<String> words = Stream.of(
                        query.get().toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .toList();
        entries.setAll(Stream.of(
                        actionsWith(words).filter(PaletteViewModel::isEnabled).map(PaletteViewModel::entry),
                        flagsWith(words),
                        actionsWith(words).filter(action -> !isEnabled(action)).map(PaletteViewModel::entry))
                .flatMap(found -> found)
                .toList());
    }

    /// Ways to stop stand first whatever else matches; then what can be done, the flags, and last what cannot be done.
    private Stream<Action> actionsWith(List<String> words) {
        return actions.all().stream()
                .filter(action -> !action.id().equals("view.palette"))
                .filter(action -> holds(action.name() + " " + action.section().title(), words))
                .sorted(Comparator.comparing((Action action) -> !action.id().startsWith(STOPS)));
    }

    private Stream<Entry> flagsWith(List<String> words) {
        return session.view().state().stream()
                .flatMap(state -> state.rollouts().keys())
                .filter(address -> holds(address.toString(), words))
                .sorted()
                .limit(MOST_FLAGS)
                .map(this::entry);
    }

    private Entry entry(FlagAddress address) {
        return new Entry(
                address.flag().value(),
                "Shows its rollout in " + address.environment() + ".",
                "",
                Entry.State.ENABLED,
                () -> navigator.open(new Route.RolloutDetail(address)));
    }

    private static boolean isEnabled(Action action) {
        return action.availability().getValue().isEnabled();
    }

    private static Entry entry(Action action) {
        return switch (action.availability().getValue()) {
            case Availability.Enabled() ->
                new Entry(action.name(), action.effect(), action.keyText(), Entry.State.ENABLED, action::run);
            case Availability.Disabled(String reason) ->
                new Entry(action.name(), "Not now: " + reason, action.keyText(), Entry.State.DISABLED, () -> {});
        };
    }

    private static boolean holds(String text, List<String> words) {
        String haystack = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(haystack::contains);
    }
}
