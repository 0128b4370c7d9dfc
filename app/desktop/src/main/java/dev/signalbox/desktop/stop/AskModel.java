package dev.signalbox.desktop.stop;

import dev.signalbox.client.profile.OnCall;
import dev.signalbox.client.profile.OnCallContact;
import dev.signalbox.client.stop.Permit;
import dev.signalbox.client.stop.StopCall;
import dev.signalbox.client.stop.StopElsewhere;
import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.client.stop.StopProgress;
import dev.signalbox.client.stop.StopReach;
import dev.signalbox.desktop.fx.Computer;
import dev.signalbox.desktop.fx.TaskRunner;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a person can do who sees the reason and has no right to stop: ask somebody who has (console.md section 5, step
/// 10). Confined to the screen's thread.
final class AskModel {
    private final StopFlow flow;
    private final StopElsewhere elsewhere;
    private final OnCall onCall;
    private final Computer computer;
    private final TaskRunner tasks;
    private final CallLine line;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private Optional<OnCallContact> contact = Optional.empty();

    /// What is shown.
    ///
    /// @param button what the one button does; absent while the person may stop, or nothing is to be stopped
    /// @param words what came of it; may be empty
    /// @param text what to say; may be empty
    record Shown(Optional<String> button, String words, String text) {
        static final Shown NOTHING = new Shown(Optional.empty(), "", "");
    }

    AskModel(StopFlow flow, StopWays ways, Computer computer, TaskRunner tasks) {
        this.flow = flow;
        this.elsewhere = ways.elsewhere();
        this.onCall = ways.onCall();
        this.computer = computer;
        this.tasks = tasks;
        this.line = new CallLine(computer, tasks);
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Turns to what the sheet shows now.
    void follow() {
        boolean was = shown.get().button().isPresent();
        if (denied().isEmpty()) {
            shown.set(Shown.NOTHING);
        } else if (!was) {
            contact = Optional.empty();
            shown.set(new Shown(Optional.of(button()), "", ""));
            tasks.run(onCall::contact, this::know, failed -> {});
        }
    }

    /// Asks for what the sheet shows.
    void ask() {
        denied().ifPresent(reach -> {
            StopCall call = StopCall.request(reach, elsewhere.command(reach.scope()));
            contact.ifPresentOrElse(known -> line.reach(known, call, this::tell), () -> copy(call));
        });
    }

    private void copy(StopCall call) {
        String copied = computer.copy(call.body()).isEmpty() ? "These words are copied. " : "";
        tell(
                "No on-call contact is set for this store: Incident, On-call contact sets one. " + copied
                        + "Tell somebody who can:",
                call.body());
    }

    private void know(Optional<OnCallContact> found) {
        contact = found;
        if (denied().isPresent()) {
            shown.set(new Shown(
                    Optional.of(button()), shown.get().words(), shown.get().text()));
        }
    }

    private void tell(String words, String text) {
        shown.set(new Shown(Optional.of(button()), words, text));
    }

    private String button() {
        return "Ask " + contact.map(OnCallContact::called).orElse("on-call") + " to stop now";
    }

    private Optional<StopReach> denied() {
        return flow.progress() instanceof StopProgress.Armed armed && armed.permit() instanceof Permit.Denied
                ? Optional.of(armed.reach())
                : Optional.empty();
    }
}
