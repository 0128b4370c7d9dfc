package dev.signalbox.client.profile;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Profiles in a JSON file. Each change replaces the file as a whole, so that it is never half written.
///
/// A file, or a profile in it, that makes no sense is put aside beside it and said: nothing that a person typed is ever
/// dropped.
public final class ProfileFile implements Profiles {
    private static final int FORMAT = 1;

    private final Path file;

    /// @param file made when the first profile is kept
    public ProfileFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public KnownProfiles all() {
        try {
            return Files.exists(file) ? read() : new KnownProfiles(List.of(), Optional.empty());
        } catch (IOException unreadable) {
            throw unusable("read", unreadable);
        }
    }

    @Override
    public KnownProfiles keep(Profile profile) {
        KnownProfiles before = all();
        List<Profile> profiles = Stream.concat(
                        before.profiles().stream().filter(other -> !other.name().equals(profile.name())),
                        Stream.of(profile))
                .sorted(Comparator.comparing(Profile::name))
                .toList();
        try {
            write(profiles);
        } catch (IOException unwritable) {
            throw unusable("written", unwritable);
        }
        return new KnownProfiles(profiles, before.damage());
    }

    private KnownProfiles read() throws IOException {
        Document document;
        try {
            document = DomainJson.read(Files.readAllBytes(file), Document.class);
        } catch (MalformedMessageException damaged) {
            return putAside(List.of(), "it is damaged");
        }
        if (document.format() != FORMAT) {
            return putAside(List.of(), "it was written by another version of this console");
        }
        List<Profile> profiles = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Entry entry : document.profiles()) {
            try {
                profiles.add(entry.profile());
            } catch (InvalidValueException senseless) {
                wrong.add("'" + entry.name() + "' (" + senseless.field() + ": " + senseless.problem() + ")");
            }
        }
        profiles.sort(Comparator.comparing(Profile::name));
        return wrong.isEmpty()
                ? new KnownProfiles(profiles, Optional.empty())
                : putAside(profiles, "it holds what cannot be used: " + String.join(", ", wrong));
    }

    /// Moves the file aside and goes on with `usable`.
    private KnownProfiles putAside(List<Profile> usable, String why) throws IOException {
        Path aside = free();
        Files.copy(file, aside);
        if (usable.isEmpty()) {
            Files.delete(file);
        } else {
            write(usable);
        }
        return new KnownProfiles(
                usable,
                Optional.of("Not every server could be read from " + file + ": " + why
                        + ". The file as it was is kept as " + aside + ". Add what is missing again, or mend that file"
                        + " and put it back."));
    }

    private Path free() {
        int number = 1;
        Path aside = aside(number);
        while (Files.exists(aside)) {
            number++;
            aside = aside(number);
        }
        return aside;
    }

    private Path aside(int number) {
        return file.resolveSibling(file.getFileName() + ".damaged-" + number);
    }

    private void write(List<Profile> profiles) throws IOException {
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Document document =
                new Document(FORMAT, profiles.stream().map(Entry::of).toList());
        Files.write(next, DomainJson.bytes(document));
        try (FileChannel written = FileChannel.open(next, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private InvalidValueException unusable(String done, IOException why) {
        return new InvalidValueException(
                "Connections", file + " cannot be " + done + ": " + why.getMessage(), "Check the folder's rights.");
    }

    /// What the file holds.
    ///
    /// @param format of the file; another number is another console's
    record Document(int format, List<Entry> profiles) {}

    /// A profile as the file holds it.
    record Entry(String name, List<String> endpoints, Optional<String> authority, Optional<String> tokenFile) {
        static Entry of(Profile profile) {
            return new Entry(
                    profile.name(),
                    profile.endpoints().stream().map(URI::toString).toList(),
                    profile.authority().map(Path::toString),
                    profile.tokenFile().map(Path::toString));
        }

        Profile profile() {
            return Profile.parse(name, endpoints, authority, tokenFile);
        }
    }
}
