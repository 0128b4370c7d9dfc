package dev.signalbox.desktop.stop;

import dev.signalbox.client.session.Session;
import dev.signalbox.client.stop.Delivery;
import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.client.stop.StopProgress;
import dev.signalbox.client.stop.StopReport;
import dev.signalbox.client.stop.StopText;
import dev.signalbox.desktop.fx.Computer;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.Submission;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is said of a stop once the store has it (console.md section 5, step 8). Nothing here has to be done now.
/// Confined to the screen's thread.
final class AfterModel {
    private final StopFlow flow;
    private final Session session;
    private final TaskRunner tasks;
    private final Computer computer;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private String told = "";
    private Optional<StopId> about = Optional.empty();

    /// What is shown.
    ///
    /// @param stop absent while there is nothing to explain
    /// @param reason as the store has it; may be empty
    /// @param severity as the store has it; absent until a person has said it
    /// @param told what came of the last thing done here
    record Shown(Optional<StopId> stop, String reason, Optional<Severity> severity, String told) {
        static final Shown NOTHING = new Shown(Optional.empty(), "", Optional.empty(), "");
    }

    AfterModel(StopFlow flow, Session session, TaskRunner tasks, Computer computer) {
        this.flow = flow;
        this.session = session;
        this.tasks = tasks;
        this.computer = computer;
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Turns to what the sheet shows now.
    void follow() {
        Optional<StopId> accepted = accepted();
        if (!accepted.equals(about)) {
            about = accepted;
            told = "";
        }
        refresh();
    }

    /// Says why, and how bad it was, to the store.
    void explain(String reason, Severity severity) {
        about.ifPresent(stop -> {
            tell("Keeping it…");
            tasks.when(
                    session.submit(
                            Submission.of(UUID.randomUUID(), reason.strip(), new Command.ExplainStop(stop, severity))),
                    receipt -> tell(words(receipt)),
                    failed -> tell("Not kept: the store did not answer. Keep it again."));
        });
    }

    /// Copies what is known, for whatever the incident is written in.
    void copyReport(StopText text, String reason, Severity severity) {
        tell(computer.copy(StopReport.of(text, severity, reason))
                .map(fault -> "Not copied, because " + fault + ".")
                .orElse("Copied: what stopped, when, and what is known of it."));
    }

    private Optional<StopId> accepted() {
        return flow.progress() instanceof StopProgress.Pressed pressed
                        && pressed.delivery() instanceof Delivery.Accepted
                ? Optional.of(pressed.press().id())
                : Optional.empty();
    }

    private void tell(String words) {
        told = words;
        refresh();
    }

    private void refresh() {
        Optional<EmergencyStop> live = about.flatMap(stop -> session.view()
                .state()
                .flatMap(state -> state.stops().live().stream()
                        .filter(other -> other.id().equals(stop))
                        .findFirst()));
        shown.set(new Shown(
                about, live.map(EmergencyStop::reason).orElse(""), live.flatMap(EmergencyStop::severity), told));
    }

    private static String words(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Applied applied -> "Kept with the stop.";
            case Receipt.Refused(var refusal) -> "Not kept. " + refusal.problem() + " " + refusal.fix();
            case Receipt.Conflict conflict -> "Not kept: something changed meanwhile. Keep it again.";
        };
    }
}
