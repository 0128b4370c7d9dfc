package dev.signalbox.desktop.policy;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.live.Following;
import dev.signalbox.desktop.navigation.Workbench;
import dev.signalbox.desktop.widget.FieldName;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/// The policies without a screen: which section is looked at, and how old what it says is. Confined to the screen's
/// thread.
final class PoliciesModel {
    private final Following following;
    private final List<SectionModel<?>> sections;
    private final ReadOnlyObjectWrapper<SectionModel<?>> chosen;

    PoliciesModel(Session session, Workbench workbench, TaskRunner tasks, Ticker ticker, InstantSource clock) {
        this.following = new Following(session, tasks, ticker, clock);
        this.sections = Stream.<Section<?>>of(
                        new HealthSection(),
                        new InternalSection(),
                        new SizeSection(),
                        new ProcedureSection(),
                        new TemplateSection(),
                        new HoldSection())
                .<SectionModel<?>>map(section -> model(section, session, workbench, tasks, clock))
                .toList();
        this.chosen = new ReadOnlyObjectWrapper<>(sections.getFirst());
    }

    /// In the order of their list.
    List<SectionModel<?>> sections() {
        return sections;
    }

    /// The one that is looked at.
    ReadOnlyObjectProperty<SectionModel<?>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// How old what is known is; empty while it is live.
    ReadOnlyStringProperty staleness() {
        return following.staleness();
    }

    /// Looks at `section` from now on.
    void choose(SectionModel<?> section) {
        if (!chosen.get().equals(section)) {
            chosen.get().settle();
            chosen.set(section);
            section.open();
        }
    }

    void attach() {
        chosen.get().open();
        following.begin(() -> chosen.get().hear(), () -> chosen.get().look());
    }

    void detach() {
        following.end();
        chosen.get().settle();
    }

    private static <F extends Enum<F> & FieldName> SectionModel<F> model(
            Section<F> section, Session session, Workbench workbench, TaskRunner tasks, InstantSource clock) {
        return new SectionModel<>(section, session, workbench, tasks, clock);
    }
}
