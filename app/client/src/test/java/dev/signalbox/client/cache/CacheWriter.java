package dev.signalbox.client.cache;

import dev.signalbox.client.session.Session;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.crash.Notes;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// A console that caches a store which changes all the time, until it is killed. Notes each revision before it is made.
final class CacheWriter {
    private CacheWriter() {}

    /// @param arguments the cache's folder, the notes' file
    public static void main(String[] arguments) {
        Notes notes = new Notes(Path.of(arguments[1]));
        CacheRig rig = new CacheRig(Path.of(arguments[0]));
        Fixtures.apply(rig.log.as(Actors.TARA), start());
        rig.visit();
        try (Session console = rig.online()) {
            for (int number = 1; console.view().state().isPresent(); number++) {
                rig.apply(change(number));
                notes.acknowledged(new UUID(0, rig.state().revision()));
            }
        }
    }

    static List<Command> start() {
        return Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER);
    }

    /// The change number `number`, always the same one.
    static Command change(int number) {
        return number % 2 == 1
                ? new Command.PauseRollout(Fixtures.IN_PRODUCTION)
                : new Command.ResumeRollout(Fixtures.IN_PRODUCTION);
    }
}
