import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.sqlite.JDBC;
import org.sqlite.util.OSInfo;

/// Unpacks SQLite's library for this computer, which each start would otherwise unpack again: a tenth of a second.
///
/// Run from the source, with what was built on the class path: `java NativeLibrary.java FOLDER`.
void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    String name = System.mapLibraryName("sqlitejdbc");
    String packed = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
    try (InputStream library = Objects.requireNonNull(JDBC.class.getResourceAsStream(packed), packed)) {
        Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
