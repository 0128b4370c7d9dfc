package dev.signalbox.desktop.plan;

import dev.signalbox.client.plan.RolloutPlan;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.live.Drawing;
import dev.signalbox.desktop.next.EditedNext;
import dev.signalbox.desktop.next.NextView;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Who would be next by the plan as it is edited, and who would fall out: worked out only while it is shown, once for
/// each edit and revision. Confined to the screen's thread; subjects are decided for in the background.
final class PreviewModel {
    private final PlanModel plan;
    private final InstantSource clock;
    private final Drawing<NextView> drawing;
    private final BooleanProperty shown = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<NextView> view = new ReadOnlyObjectWrapper<>(NextView.NONE);
    private final ReadOnlyStringWrapper basis = new ReadOnlyStringWrapper("");
    private Optional<Asked> drawn = Optional.empty();

    /// What a preview is of.
    private record Asked(long revision, RolloutPlan plan) {}

    PreviewModel(PlanModel plan, TaskRunner tasks, InstantSource clock) {
        this.plan = plan;
        this.clock = clock;
        this.drawing = Drawing.prompt("preview of who is next", tasks, view::set);
        plan.view().subscribe(now -> look());
        shown.subscribe(now -> look());
    }

    /// Whether it is asked for.
    BooleanProperty shown() {
        return shown;
    }

    ReadOnlyObjectProperty<NextView> view() {
        return view.getReadOnlyProperty();
    }

    /// Which revision it is worked out by, and how old that is.
    ReadOnlyStringProperty basis() {
        return basis.getReadOnlyProperty();
    }

    private void look() {
        if (!shown.get()) {
            drawn = Optional.empty();
            return;
        }
        plan.view().get().ifPresent(this::look);
    }

    private void look(PlanView now) {
        EditedNext edited = now.next();
        long revision = edited.before().revision();
        basis.set(NextView.basis(revision, plan.age(), ", members of the stage's segment and who is exempt by name"));
        Optional<Asked> asked = Optional.of(new Asked(revision, now.plan()));
        if (!drawn.equals(asked)) {
            drawn = asked;
            drawing.ask(() -> edited.view(clock));
        }
    }
}
