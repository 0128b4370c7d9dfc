package dev.signalbox.desktop;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What JavaFX draws with on Linux and does not bring along: looked for before it fails in words that help nobody.
final class Libraries {
    private static final List<Library> TEXT = List.of(
            new Library("libfreetype.so.6", "libfreetype6"),
            new Library("libfontconfig.so.1", "libfontconfig1"),
            new Library("libpango-1.0.so.0", "libpango-1.0-0"),
            new Library("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"));
    private static final Library WINDOWS = new Library("libgtk-3.so.0", "libgtk-3-0");

    private Libraries() {}

    private record Library(String file, String debianPackage) {}

    /// What this console is to draw.
    enum Drawing {
        PICTURES,
        WINDOWS
    }

    /// What to install, as a sentence; absent when nothing is missing, or this is no Linux.
    static Optional<String> missing(Drawing drawing) {
        return System.getProperty("os.name", "").equals("Linux")
                ? missing(drawing, library -> isWhereMostAre(library) || canBeLoaded(library))
                : Optional.empty();
    }

    static Optional<String> missing(Drawing drawing, Predicate<String> isThere) {
        Stream<Library> needed = switch (drawing) {
            case PICTURES -> TEXT.stream();
            case WINDOWS -> Stream.concat(TEXT.stream(), Stream.of(WINDOWS));
        };
        List<Library> missing =
                needed.filter(library -> !isThere.test(library.file())).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("Signalbox cannot draw: this computer lacks "
                        + missing.stream().map(Library::file).collect(Collectors.joining(", "))
                        + ". On Debian, install them with: apt-get install "
                        + missing.stream().map(Library::debianPackage).collect(Collectors.joining(" "))
                        + " fonts-dejavu-core");
    }

    /// A look at a file costs a start nothing; asking the linker costs it some milliseconds.
    private static boolean isWhereMostAre(String library) {
        return Stream.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib")
                .anyMatch(folder -> Files.exists(Path.of(folder, library)));
    }

    /// Opens it and lets go of it again; nothing in it is called.
    @SuppressWarnings("restricted")
    private static boolean canBeLoaded(String library) {
        try (Arena arena = Arena.ofConfined()) {
            // No symbol has an empty name: what tells is that the library could be opened at all.
            return SymbolLookup.libraryLookup(library, arena).find("").isEmpty();
        } catch (IllegalArgumentException notThere) {
            return false;
        }
    }
}
