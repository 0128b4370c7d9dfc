package dev.signalbox.client.cache;

import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.desk.RowDigest;
import dev.signalbox.client.remote.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Which file of a connection's folder is whose: people who share a server each find their own there.
///
/// Who somebody is, the store has to say; while it is silent their token stands for them. It is in no name: a name is
/// of too little of its digest for that.
final class PersonalFile {
    /// How many people's files stay, the one at work included. A token that was exchanged leaves one behind.
    static final int KEPT = 4;

    private static final System.Logger LOG = System.getLogger(PersonalFile.class.getName());

    private PersonalFile() {}

    /// The file of whoever has `access`. Those that were not used for longest are deleted where there are too many.
    static Path in(DeskFolder folder, Access access) {
        Path mine = folder.file("cache-" + name(access) + ".db");
        others(mine).stream().skip(KEPT - 1).forEach(PersonalFile::delete);
        return mine;
    }

    /// Deletes `file` and what the database keeps beside it. What cannot be deleted stays, unused.
    static void delete(Path file) {
        for (String ending : List.of("", "-wal", "-shm", "-journal")) {
            try {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            } catch (IOException undeletable) {
                LOG.log(System.Logger.Level.DEBUG, "A cache that is not used stays where it is.", undeletable);
            }
        }
    }

    private static String name(Access access) {
        return RowDigest.of("signalbox cache file", access.token()).toString().substring(0, 12);
    }

    /// The files of others beside `mine`, the latest first.
    private static List<Path> others(Path mine) {
        try (Stream<Path> files = Files.list(mine.resolveSibling("."))) {
            return files.filter(file -> file.getFileName().toString().matches("cache.*\\.db"))
                    .filter(file -> !file.getFileName().equals(mine.getFileName()))
                    .sorted(Comparator.comparing(PersonalFile::used).reversed())
                    .toList();
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "Old caches were not looked for.", unreadable);
            return List.of();
        }
    }

    private static FileTime used(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
