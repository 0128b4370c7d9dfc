package dev.signalbox.client.draft;

import dev.signalbox.testkit.crash.Notes;
import java.nio.file.Path;
import java.util.UUID;

/// A process that begins and edits drafts until it is killed. Notes an id for each save: the draft's number is in it.
final class DraftSaver {
    private DraftSaver() {}

    /// @param arguments the desk's root, the notes' file, the cycle's number, the name of a [Notes.When]
    public static void main(String[] arguments) {
        Notes notes = new Notes(Path.of(arguments[1]));
        Notes.When when = Notes.When.valueOf(arguments[3]);
        try (DraftRig rig = DraftRig.open(Path.of(arguments[0]))) {
            for (int number = 1; true; number++) {
                UUID save = save(Integer.parseInt(arguments[2]), number);
                notes.tried(save);
                if (when == Notes.When.BEFORE_THE_FACT) {
                    notes.acknowledged(save);
                }
                save(rig, number(save));
                if (when == Notes.When.AFTER_THE_FACT) {
                    notes.acknowledged(save);
                }
            }
        }
    }

    /// Every other save is an edit of the draft begun before it, so that both ways of saving are killed.
    private static void save(DraftRig rig, long number) {
        if (number % 2 == 1) {
            rig.begin(number);
        } else {
            rig.book.edit(rig.book.all().getLast().id(), DraftRig.proposal(number));
        }
    }

    private static UUID save(int cycle, int number) {
        return new UUID(cycle, number);
    }

    /// The number that the save `save` wrote.
    static long number(UUID save) {
        return save.getMostSignificantBits() * 1_000_000 + save.getLeastSignificantBits();
    }
}
