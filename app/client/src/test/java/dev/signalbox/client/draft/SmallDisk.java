package dev.signalbox.client.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A real file system of 2 MiB, which can be filled and made read-only. Takes the rights to mount one: where they are
/// missing, the test is skipped and says so.
public final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 4096;

    private final Path mounted;

    private SmallDisk(Path mounted) {
        this.mounted = mounted;
    }

    /// Mounts one over `where`, or skips the test.
    public static SmallDisk mount(Path where) throws IOException, InterruptedException {
        boolean done = run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", where.toString());
        Assumptions.assumeTrue(done, "Skipped: this user may not mount a small file system to fill.");
        return new SmallDisk(where);
    }

    /// Where it is.
    public Path folder() {
        return mounted;
    }

    /// Leaves room for `blocks` blocks and no more.
    public void fillUpTo(int blocks) throws IOException {
        long free = Files.getFileStore(mounted).getUsableSpace() - (long) blocks * BLOCK;
        byte[] filler = new byte[(int) Math.max(0, free)];
        Arrays.fill(filler, (byte) 1);
        Files.write(filler(), filler);
    }

    /// Takes away what fills it.
    public void makeRoom() throws IOException {
        Files.deleteIfExists(filler());
    }

    /// Takes nothing more.
    public void makeReadOnly() throws IOException, InterruptedException {
        remount("remount,ro");
    }

    /// Takes writing again.
    public void makeWritable() throws IOException, InterruptedException {
        remount("remount,rw");
    }

    private void remount(String how) throws IOException, InterruptedException {
        if (!run("mount", "-o", how, mounted.toString())) {
            throw new IllegalStateException("The disk could not be mounted anew: " + how);
        }
    }

    private Path filler() {
        return mounted.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        try {
            if (!run("umount", "-l", mounted.toString())) {
                throw new IllegalStateException(mounted + " is still mounted.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
