package dev.signalbox.client.desk;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/// A process that holds a desk's folder until it is killed.
final class DeskHolder {
    static final String HOLDS = "holds it";

    private DeskHolder() {}

    /// @param arguments the root folder, the connection's name
    public static void main(String[] arguments) {
        try (DeskFolder folder = DeskFolder.open(Path.of(arguments[0]), arguments[1], InstantSource.system())) {
            System.out.println(HOLDS + ": " + folder.file("desk.db"));
            while (true) {
                LockSupport.park();
            }
        }
    }
}
