package dev.signalbox.client.draft;

import dev.signalbox.client.desk.DeskFile;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.desk.FakeTime;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;

/// A desk with its draft book, on a folder that outlives it.
final class DraftRig implements AutoCloseable {
    final FakeTime time;
    final DeskFolder folder;
    final DeskFile desk;
    final DraftBook book;

    private DraftRig(Path root, FakeTime time) {
        this.time = time;
        this.folder = DeskFolder.open(root, "production", new TestClock());
        DeskFile opened;
        try {
            opened = DeskFile.open(folder, new TestClock());
        } catch (RuntimeException failed) {
            folder.close();
            throw failed;
        }
        this.desk = opened;
        this.book = DraftBook.open(desk, time);
    }

    static DraftRig open(Path root) {
        return new DraftRig(root, new FakeTime());
    }

    static DraftRig open(Path root, FakeTime time) {
        return new DraftRig(root, time);
    }

    /// The file behind every desk below `root`.
    static Path file(Path root) {
        try (DeskFolder folder = DeskFolder.open(root, "production", new TestClock())) {
            return folder.file("desk.db");
        }
    }

    /// A proposal that no other number gives.
    static Proposal proposal(long number) {
        Exemption exemption = new Exemption("user-" + number, ExemptionEffect.FORCE_ENABLE, "number " + number);
        return new Proposal(new Command.SetExemption(Fixtures.IN_PRODUCTION, exemption), "because " + number, number);
    }

    Draft begin(long number) {
        return book.begin(Fixtures.TENANT, proposal(number));
    }

    @Override
    public void close() {
        desk.close();
        folder.close();
    }
}
