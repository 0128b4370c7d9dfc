package dev.signalbox.desktop.connection;

import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.store.StoreIdentity;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The connections without a screen. Confined to the screen's thread.
final class ConnectionViewModel {
    private final Connector connector;
    private final Profiles profiles;
    private final TaskRunner tasks;
    private final ObservableList<Profile> list = FXCollections.observableArrayList();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty server = new SimpleStringProperty("");
    private final StringProperty tokenFile = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    ConnectionViewModel(Connector connector, Profiles profiles, TaskRunner tasks) {
        this.connector = connector;
        this.profiles = profiles;
        this.tasks = tasks;
    }

    /// Reads the profiles anew.
    void attach() {
        tasks.run(profiles::all, list::setAll, this::explain);
    }

    ObservableList<Profile> list() {
        return list;
    }

    String current() {
        return connector.current();
    }

    StringProperty name() {
        return name;
    }

    StringProperty server() {
        return server;
    }

    StringProperty tokenFile() {
        return tokenFile;
    }

    /// What the last test or attempt came to.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// Asks the typed server who it is.
    void test() {
        typed(this::test);
    }

    void test(Profile profile) {
        said.set("Asking " + profile.server() + " ...");
        long asked = System.nanoTime();
        tasks.run(() -> connector.test(profile), identity -> answered(profile, identity, asked), this::explain);
    }

    /// Keeps the typed server.
    void keep() {
        typed(profile -> tasks.run(
                () -> {
                    profiles.keep(profile);
                    return profile;
                },
                kept -> {
                    said.set("Kept " + kept.name() + ".");
                    attach();
                },
                this::explain));
    }

    void use(Profile profile) {
        try {
            connector.use(profile);
        } catch (InvalidValueException unusable) {
            explain(unusable);
        }
    }

    void useEmbedded() {
        connector.useEmbedded();
    }

    private void typed(Consumer<Profile> then) {
        try {
            then.accept(Profile.parse(name.get(), server.get(), tokenFile.get()));
        } catch (InvalidValueException wrong) {
            explain(wrong);
        }
    }

    private void answered(Profile profile, StoreIdentity identity, long asked) {
        said.set(profile.server() + " answered in " + (System.nanoTime() - asked) / 1_000_000 + " ms: "
                + identity.name() + " " + identity.version() + ", tenant " + identity.tenant() + ", and takes you for "
                + identity.actor().name() + ".");
    }

    private void explain(Throwable failure) {
        said.set(Objects.requireNonNullElse(failure.getMessage(), "The server does not answer. Check its address."));
    }
}
