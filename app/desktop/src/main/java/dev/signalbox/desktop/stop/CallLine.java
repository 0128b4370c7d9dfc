package dev.signalbox.desktop.stop;

import dev.signalbox.client.profile.OnCallContact;
import dev.signalbox.client.stop.StopCall;
import dev.signalbox.desktop.fx.Computer;
import dev.signalbox.desktop.fx.TaskRunner;
import java.util.function.BiConsumer;

/// Reaches whoever is on call. Whatever becomes of the link, their number and the words to say are on the screen.
/// Confined to the screen's thread.
final class CallLine {
    private final Computer computer;
    private final TaskRunner tasks;

    CallLine(Computer computer, TaskRunner tasks) {
        this.computer = computer;
        this.tasks = tasks;
    }

    /// Opens the link to `contact`.
    ///
    /// @param tell told how it stands: a sentence, and what to say
    void reach(OnCallContact contact, StopCall call, BiConsumer<String, String> tell) {
        String at = contact.called() + " at " + contact.reachedAt();
        tell.accept("Calling " + at + ". Tell them:", call.body());
        tasks.run(
                () -> computer.open(contact.open(call.subject(), call.body())),
                fault -> fault.ifPresent(
                        why -> tell.accept("Reach " + at + " yourself, because " + why + ". Tell them:", call.body())),
                failed -> tell.accept("Reach " + at + " yourself. Tell them:", call.body()));
    }
}
