import dev.signalbox.demo.Sample;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.store.Engine;
import dev.signalbox.store.sqlite.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/// Makes the console's own store anew in a folder, with the sample's flags in it: a start over it shows what a
/// person's start shows, a board with rows, where an empty folder would show the welcome.
///
/// Run from the source, with what was built on the class path: `java FurnishedStore.java FOLDER`.
void main(String[] arguments) throws Exception {
    Path file = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath()).resolve("store.db");
    Database.delete(file);
    try (Engine engine = Engine.open(file, InstantSource.system())) {
        TenantId own = new TenantId("default");
        engine.createTenant(own, "This computer");
        try (RolloutStore store = engine.store(own, Sample.LOADER)) {
            Sample.STANDARD.setUp().forEach(submission -> apply(store, submission));
            apply(store, Sample.STANDARD.start());
        }
    }
}

void apply(RolloutStore store, Submission submission) {
    Receipt receipt = store.submit(submission);
    if (!(receipt instanceof Receipt.Applied)) {
        throw new IllegalStateException(submission.command() + ": " + receipt);
    }
}
