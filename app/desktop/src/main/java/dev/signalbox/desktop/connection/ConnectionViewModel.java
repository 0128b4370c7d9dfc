package dev.signalbox.desktop.connection;

import dev.signalbox.client.profile.KnownProfiles;
import dev.signalbox.client.profile.Profile;
import dev.signalbox.client.profile.Profiles;
import dev.signalbox.client.profile.TokenStore;
import dev.signalbox.client.remote.EndpointReport;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.domain.flag.InvalidValueException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
    private final TokenStore tokens;
    private final TaskRunner tasks;
    private final InstantSource clock;
    private final ObservableList<Profile> list = FXCollections.observableArrayList();
    private final ObservableList<EndpointReport> reports = FXCollections.observableArrayList();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty server = new SimpleStringProperty("");
    private final StringProperty authority = new SimpleStringProperty("");
    private final StringProperty token = new SimpleStringProperty("");
    private final StringProperty tokenFile = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    ConnectionViewModel(
            Connector connector, Profiles profiles, TokenStore tokens, TaskRunner tasks, InstantSource clock) {
        this.connector = connector;
        this.profiles = profiles;
        this.tokens = tokens;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// Reads the profiles anew.
    void attach() {
        tasks.run(profiles::all, this::show, this::explain);
    }

    ObservableList<Profile> list() {
        return list;
    }

    /// By this computer's clock.
    Instant now() {
        return clock.instant();
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

    /// A PEM file; empty for the authorities that this computer trusts.
    StringProperty authority() {
        return authority;
    }

    /// A secret, which goes to the token store and to no file.
    StringProperty token() {
        return token;
    }

    StringProperty tokenFile() {
        return tokenFile;
    }

    /// What each server said in the last test, in their order.
    ObservableList<EndpointReport> reports() {
        return reports;
    }

    /// What the last attempt came to.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// Asks the typed server who it is.
    void test() {
        typed(this::test);
    }

    void test(Profile profile) {
        said.set("Asking " + profile.where() + " ...");
        reports.clear();
        tasks.run(() -> connector.test(profile), this::answered, this::explain);
    }

    /// Keeps the typed server.
    void keep() {
        typed(profile -> tasks.run(() -> kept(profile), (Kept kept) -> show(kept), this::explain));
    }

    /// Puts what is known of `profile` into the form, for a new token to be typed.
    void renew(Profile profile) {
        name.set(profile.name());
        server.set(profile.endpoints().stream().map(URI::toString).collect(Collectors.joining(" ")));
        authority.set(profile.authority().map(Path::toString).orElse(""));
        tokenFile.set(profile.tokenFile().map(Path::toString).orElse(""));
        said.set("Type the new token of " + profile.name() + " and save it, then connect again.");
    }

    void use(Profile profile) {
        tasks.run(() -> connector.access(profile), connector::use, this::explain);
    }

    void useEmbedded() {
        connector.useEmbedded();
    }

    private void show(KnownProfiles known) {
        list.setAll(known.profiles());
        known.damage().ifPresent(said::set);
    }

    /// What the list is with a profile, and what to say of it.
    private record Kept(KnownProfiles known, String words) {}

    /// Blocks on the disk and the key ring.
    private Kept kept(Profile profile) {
        KnownProfiles known = profiles.keep(profile);
        String secret = tokens.token(profile.name())
                .map(token -> " " + tokens.sentence())
                .orElse("");
        return new Kept(known, "Kept " + profile.name() + "." + secret);
    }

    private void show(Kept kept) {
        said.set(kept.words());
        show(kept.known());
    }

    /// The token goes where tokens go before anything is done, so that testing and keeping find it there.
    private void typed(Consumer<Profile> then) {
        try {
            Profile profile = Profile.parse(name.get(), server.get(), authority.get(), tokenFile.get());
            String secret = token.get().strip();
            token.set("");
            tasks.run(() -> remembered(profile, secret), then, this::explain);
        } catch (InvalidValueException wrong) {
            explain(wrong);
        }
    }

    /// Blocks: a key ring may ask the person to be unlocked.
    private Profile remembered(Profile profile, String secret) {
        if (!secret.isEmpty()) {
            tokens.keep(profile.name(), secret);
        }
        return profile;
    }

    private void answered(List<EndpointReport> found) {
        said.set("");
        reports.setAll(found);
    }

    private void explain(Throwable failure) {
        said.set(Objects.requireNonNullElse(failure.getMessage(), "The server does not answer. Check its address."));
    }
}
