package dev.signalbox.desktop.stop;

import dev.signalbox.client.profile.OnCall;
import dev.signalbox.client.profile.OnCallContact;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.domain.flag.InvalidValueException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Sets whom to reach about this store, on a quiet day. Confined to the screen's thread.
final class OnCallModel {
    private final OnCall onCall;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.CLOSED);

    /// What is shown.
    ///
    /// @param contact as it is kept; absent while it is closed
    /// @param words what is wrong; may be empty
    record Shown(Optional<String> contact, String words) {
        static final Shown CLOSED = new Shown(Optional.empty(), "");
    }

    OnCallModel(OnCall onCall, TaskRunner tasks) {
        this.onCall = onCall;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Opens with what is set now.
    void open() {
        tasks.run(
                onCall::contact,
                found -> shown.set(
                        new Shown(Optional.of(found.map(OnCallContact::text).orElse("")), "")),
                failed -> shown.set(new Shown(Optional.of(""), said(failed))));
    }

    /// Keeps what was typed, and closes.
    void keep(String typed) {
        tasks.run(
                () -> {
                    OnCallContact contact = OnCallContact.parse(typed);
                    onCall.keep(contact);
                    return contact;
                },
                kept -> close(),
                failed -> shown.set(new Shown(Optional.of(typed), said(failed))));
    }

    /// Closes, with nothing kept.
    void close() {
        shown.set(Shown.CLOSED);
    }

    private static String said(Throwable failed) {
        return failed instanceof InvalidValueException wrong
                ? String.valueOf(wrong.getMessage())
                : "The contact cannot be read or kept.";
    }
}
