package dev.signalbox.testkit.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A file in which a process that will be killed notes what it tried and what was acknowledged. Safe for any thread.
public final class Notes {
    /// When something is noted as acknowledged.
    public enum When {
        /// As it should be.
        AFTER_THE_FACT,
        /// The planted fault.
        BEFORE_THE_FACT
    }

    private static final String TRIED = "tried ";
    private static final String ACKNOWLEDGED = "acknowledged ";

    private final Path file;

    /// @param file made when the first note is
    public Notes(Path file) {
        this.file = file;
    }

    /// The file.
    public Path file() {
        return file;
    }

    /// Notes that `id` is about to be tried.
    public void tried(UUID id) {
        write(TRIED + id);
    }

    /// Notes that `id` is done and durable.
    public void acknowledged(UUID id) {
        write(ACKNOWLEDGED + id);
    }

    /// Everything that was tried.
    public Set<UUID> tried() {
        return noted(TRIED);
    }

    /// Everything that was acknowledged.
    public Set<UUID> acknowledged() {
        return noted(ACKNOWLEDGED);
    }

    /// One write for each line: a killed process leaves whole lines behind.
    private void write(String line) {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private Set<UUID> noted(String word) {
        if (!Files.exists(file)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(word))
                    .map(line -> UUID.fromString(line.substring(word.length())))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
