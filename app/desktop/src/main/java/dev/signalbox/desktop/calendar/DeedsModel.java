package dev.signalbox.desktop.calendar;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.navigation.FormDraft;
import dev.signalbox.desktop.navigation.Workbench;
import dev.signalbox.domain.rules.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/// What can be done about the chosen entry of the calendar, and what came of it. Confined to the screen's thread.
final class DeedsModel {
    private final Session session;
    private final InstantSource clock;
    private final FormDraft draft;
    private final ReadOnlyObjectWrapper<List<Deed>> deeds = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<CalendarLine> chosen = Optional.empty();
    private String why = "";

    DeedsModel(Session session, Workbench workbench, InstantSource clock) {
        this.session = session;
        this.clock = clock;
        this.draft = new FormDraft(session, workbench, clock, taken -> because(""));
    }

    /// What can be done, in the order of its buttons; none for what follows from a plan.
    ReadOnlyObjectProperty<List<Deed>> deeds() {
        return deeds.getReadOnlyProperty();
    }

    /// What came of the last deed.
    ReadOnlyStringProperty said() {
        return draft.said();
    }

    /// Has the deeds be about `line`; what was said of another is said no more.
    void choose(Optional<CalendarLine> line) {
        boolean same = line.map(CalendarLine::commands).equals(chosen.map(CalendarLine::commands));
        if (!same && !draft.isOnItsWay()) {
            draft.say("");
        }
        chosen = line;
        look();
    }

    /// The person's reason, as far as typed.
    void because(String typed) {
        why = typed.strip();
        look();
    }

    /// Does `deed`; without a connection it waits in Drafts.
    void perform(Deed deed) {
        if (deed.isPossible()) {
            draft.send(deed.command(), why);
        }
    }

    /// Does the one called `id`, where the chosen entry has it.
    void perform(String id) {
        deeds.get().stream().filter(deed -> deed.id().equals(id)).findFirst().ifPresent(this::perform);
    }

    /// Looks at the state and the answers anew.
    void look() {
        draft.follow();
        List<Deed> now = session.view()
                .state()
                .flatMap(state -> session.view().identity().map(identity -> {
                    Context context = new Context(clock.instant(), identity.actor(), why);
                    return chosen.map(CalendarLine::commands).orElse(List.of()).stream()
                            .map(command -> Deed.of(command, state, context))
                            .toList();
                }))
                .orElse(List.of());
        if (!now.equals(deeds.get())) {
            deeds.set(now);
        }
    }
}
