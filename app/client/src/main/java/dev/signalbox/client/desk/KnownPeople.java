package dev.signalbox.client.desk;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Whom the store of a connection took the holders of tokens for, so that each finds their own desk while it is
/// silent. No token is in the file: a salted digest of it is. Blocks on the disk.
///
/// A file that is lost or damaged costs nothing but having to hear from the store again whose token it is.
final class KnownPeople {
    /// How many tokens are remembered; those that were used last.
    static final int REMEMBERED = 16;

    private static final System.Logger LOG = System.getLogger(KnownPeople.class.getName());

    private final Path file;

    KnownPeople(DeskFolder folder) {
        this.file = folder.file("people.json");
    }

    /// What the file holds.
    record People(String salt, List<Holder> holders) {}

    /// @param fingerprint of a token
    record Holder(String fingerprint, Person person) {}

    /// Whom the store took the holder of `token` for when it was last heard; absent when that is not known.
    Optional<Person> holder(String token) {
        People known = read();
        String fingerprint = fingerprint(known, token);
        return known.holders().stream()
                .filter(holder -> holder.fingerprint().equals(fingerprint))
                .map(Holder::person)
                .findFirst();
    }

    /// The store takes the holder of `token` for `person`. What cannot be written has to be heard again next time.
    void remember(String token, Person person) {
        People known = read();
        Holder latest = new Holder(fingerprint(known, token), person);
        List<Holder> holders = Stream.concat(
                        Stream.of(latest),
                        known.holders().stream()
                                .filter(holder -> !holder.fingerprint().equals(latest.fingerprint())))
                .limit(REMEMBERED)
                .toList();
        write(new People(known.salt(), holders));
    }

    private People read() {
        try {
            if (Files.exists(file)) {
                return DomainJson.read(Files.readString(file), People.class);
            }
        } catch (IOException | MalformedMessageException | InvalidValueException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "Whose desk it is has to be heard from the store again.", unreadable);
        }
        return new People(UUID.randomUUID().toString(), List.of());
    }

    private void write(People people) {
        Path next = file.resolveSibling("people.json.next");
        try {
            Files.writeString(next, DomainJson.write(people));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            LOG.log(System.Logger.Level.WARNING, "Whose desk it is has to be heard again next time.", unwritable);
        }
    }

    private static String fingerprint(People known, String token) {
        return RowDigest.of("signalbox desk owner", known.salt(), token).toString();
    }
}
