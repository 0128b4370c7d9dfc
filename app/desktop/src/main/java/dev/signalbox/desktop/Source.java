package dev.signalbox.desktop;

import dev.signalbox.client.remote.Access;
import dev.signalbox.domain.flag.InvalidValueException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// Which store a window is over.
sealed interface Source {
    /// The store's name, as people read it.
    String name();

    /// Whether nobody has used the store yet, as far as can be told without opening it.
    FirstRun presumably();

    /// A store in this process, kept in `folder`.
    record Embedded(Path folder) implements Source {
        @Override
        public String name() {
            return "this computer";
        }

        @Override
        public FirstRun presumably() {
            return Files.exists(file()) ? FirstRun.NO : FirstRun.YES;
        }

        /// The store's file.
        Path file() {
            return folder.resolve("store.db").toAbsolutePath();
        }
    }

    /// The sample, in this process, with its traffic in another.
    record SampleData() implements Source {
        @Override
        public String name() {
            return "the sample";
        }

        @Override
        public FirstRun presumably() {
            return FirstRun.NO;
        }
    }

    /// A server's store.
    record Remote(Access access) implements Source {
        /// A server whose token is in `tokenFile`.
        ///
        /// @throws InvalidValueException when the file cannot be read, or `server` is no server's address
        static Remote of(URI server, Path tokenFile) {
            try {
                return new Remote(Access.to(server, Files.readString(tokenFile).strip()));
            } catch (IOException unreadable) {
                throw new InvalidValueException(
                        "--token-file",
                        "the file " + tokenFile + " cannot be read",
                        "Name the file that the server wrote its token to.");
            }
        }

        @Override
        public String name() {
            return access.where();
        }

        @Override
        public FirstRun presumably() {
            return FirstRun.NO;
        }
    }
}
