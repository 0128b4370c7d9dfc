package dev.signalbox.testkit.crash;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The test's own class path with each folder of classes packed into a jar, because the virtual machine keeps an
/// archive of jars' classes only. Made once; gone when the tests end.
final class PackedClasses {
    private static final PackedClasses MADE = new PackedClasses();

    private final Path folder;
    private final String path;

    private PackedClasses() {
        try {
            folder = Files.createTempDirectory("packed-classes");
            Runtime.getRuntime().addShutdownHook(new Thread(this::delete));
            List<String> packed = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                packed.add(Files.isDirectory(Path.of(entry)) ? pack(Path.of(entry), packed.size()) : entry);
            }
            path = String.join(File.pathSeparator, packed);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// For what belongs to them.
    static Path folder() {
        return MADE.folder;
    }

    /// The class path.
    static String path() {
        return MADE.path;
    }

    private String pack(Path classes, int number) throws IOException {
        Path jar = folder.resolve(number + ".jar");
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(jar));
                ZipOutputStream packed = new ZipOutputStream(file);
                Stream<Path> found = Files.walk(classes)) {
            packed.setLevel(Deflater.NO_COMPRESSION);
            for (Path each : found.filter(Files::isRegularFile).sorted().toList()) {
                packed.putNextEntry(
                        new ZipEntry(classes.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, packed);
            }
        }
        return jar.toString();
    }

    private void delete() {
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
