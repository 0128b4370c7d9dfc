package dev.signalbox.desktop.device;

import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.DeviceName;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.store.Subscription;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Devices that may stop without a token, and the review of what they stopped. Confined to the screen's thread; what
/// touches disk or store is done in the background.
public final class DevicesModel {
    private final Session session;
    private final Optional<Enrolment> key;
    private final TaskRunner tasks;
    private final Supplier<UUID> ids;
    private final ReadOnlyObjectWrapper<DevicesView> view = new ReadOnlyObjectWrapper<>(DevicesView.NOTHING);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private Optional<DeviceId> here = Optional.empty();
    private Optional<Subscription> watch = Optional.empty();

    /// @param keyFile for this computer's key; absent where the store needs none
    /// @param ids makes ids of devices and commands
    public DevicesModel(Session session, Optional<Path> keyFile, TaskRunner tasks, Supplier<UUID> ids) {
        this.session = session;
        this.key = keyFile.map(file -> new Enrolment(file, ids));
        this.tasks = tasks;
        this.ids = ids;
    }

    ReadOnlyObjectProperty<DevicesView> view() {
        return view.getReadOnlyProperty();
    }

    /// What came of the last thing that was done.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// Begins to follow the store.
    public void attach() {
        watch = Optional.of(session.watch(now -> tasks.screen().execute(this::refresh)));
        lookForKey();
    }

    /// Ends what [#attach] began.
    public void detach() {
        watch.ifPresent(Subscription::close);
        watch = Optional.empty();
    }

    /// Enrols this computer under `name`.
    void enrol(String name) {
        View now = session.view();
        Optional<StoreIdentity> identity = now.identity();
        key.ifPresent(file -> identity.ifPresent(who -> now.state()
                .ifPresent(state -> tasks.run(
                        () -> words(
                                session.store().submit(file.begin(new DeviceName(name.strip()), who, state)),
                                "This computer is enrolled."),
                        this::done,
                        this::explain))));
    }

    void revoke(DeviceId device) {
        submit(Submission.of(ids.get(), "", new Command.RevokeDevice(device)), "Revoked: it stops nothing any more.");
    }

    /// @param found what the review came to; not blank
    void review(StopId stop, String found) {
        submit(Submission.of(ids.get(), found.strip(), new Command.ReviewBreakGlass(stop)), "Reviewed.");
    }

    private void submit(Submission submission, String done) {
        tasks.run(() -> words(session.store().submit(submission), done), this::done, this::explain);
    }

    private static String words(Receipt receipt, String done) {
        return switch (receipt) {
            case Receipt.Applied applied -> done;
            case Receipt.Refused(var refusal) -> "Nothing was done. " + refusal.problem() + " " + refusal.fix();
            case Receipt.Conflict conflict -> "Nothing was done: things changed meanwhile. Look again.";
        };
    }

    private void done(String words) {
        said.set(words);
        lookForKey();
    }

    private void explain(Throwable failure) {
        said.set("Not confirmed. "
                + Objects.requireNonNullElse(failure.getMessage(), "Nothing is known of it.")
                + " Look at the list before you try again.");
        lookForKey();
    }

    private void lookForKey() {
        tasks.run(
                () -> key.flatMap(Enrolment::device),
                device -> {
                    here = device;
                    refresh();
                },
                unusable -> {
                    here = Optional.empty();
                    said.set(String.valueOf(unusable.getMessage()));
                    refresh();
                });
    }

    private void refresh() {
        view.set(DevicesView.of(session.view(), key, here));
    }
}
