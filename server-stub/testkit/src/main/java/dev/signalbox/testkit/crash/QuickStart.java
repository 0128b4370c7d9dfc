package dev.signalbox.testkit.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Starts the same main class again and again without reading and checking its classes each time: the first process
/// lists what it loads, and all later ones find that in an archive made of the list. What runs is the same; where the
/// archive cannot be made or used, processes start as slowly as the first.
///
/// Safe for any thread.
final class QuickStart {
    private static final Map<String, QuickStart> STARTED = new ConcurrentHashMap<>();

    private final String main;
    private final Path list;
    private final Path archive;
    private int starts;
    private boolean isArchived;

    private QuickStart(String main) {
        this.main = main;
        this.list = PackedClasses.folder().resolve(main + ".list");
        this.archive = PackedClasses.folder().resolve(main + ".archive");
    }

    static QuickStart of(Class<?> main) {
        return STARTED.computeIfAbsent(main.getName(), QuickStart::new);
    }

    /// What starts the main class after `java` and its `options`: options of this start, the class path and the class.
    synchronized List<String> command(List<String> options) throws IOException {
        starts++;
        if (starts == 2) {
            isArchived = archive(options);
        }
        List<String> command = new ArrayList<>();
        if (starts == 1) {
            command.add("-XX:DumpLoadedClassList=" + list);
        } else if (isArchived) {
            command.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable"));
        }
        command.addAll(List.of("-cp", PackedClasses.path(), main));
        return command;
    }

    /// False when this virtual machine makes no archives.
    private boolean archive(List<String> options) throws IOException {
        cutLastLine();
        List<String> command = new ArrayList<>(options);
        command.addAll(List.of(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive,
                "-cp",
                PackedClasses.path()));
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .onExit()
                        .join()
                        .exitValue()
                == 0;
    }

    /// The process that wrote it was killed while it did.
    private void cutLastLine() throws IOException {
        String written = Files.readString(list);
        Files.writeString(list, written.substring(0, written.lastIndexOf('\n') + 1));
    }
}
