package dev.signalbox.desktop.draft;

import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.desk.Person;
import dev.signalbox.client.desk.Whose;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.CutStore;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/// A rollout at its third stage, a desk in a real file, and a line between them that can be cut.
final class DeskRig implements AutoCloseable {
    static final FlagAddress LINKS = FlagAddress.of("deeplinks.enabled", "production");

    final TestClock clock = new TestClock();
    final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    final CutStore store = new CutStore(log.as(Actors.RINA));
    final Session session;
    final Desk desk;
    private final DeskFolder folder;
    private long ids;

    DeskRig(Path root) {
        AppKey app = new AppKey("easymo");
        EnvironmentKey production = new EnvironmentKey("production");
        others(new Command.CreateEnvironment(new Environment(production, EnvironmentKind.PRODUCTION, "Production")));
        others(new Command.CreateApp(new App(app, "easymo")));
        others(new Command.CreateFlag(new Flag(new FlagKey("deeplinks.enabled"), app, "Opens links.", "links team")));
        others(new Command.PlanRollout(LINKS, ladder(), 10_000, HealthPolicy.DEFAULT));
        others(new Command.StartRollout(LINKS));
        step(2);
        step(3);
        session = Session.open(store, clock);
        folder = DeskFolder.open(root, "the store", clock);
        if (!(Desk.open(
                        folder,
                        new Person(Fixtures.TENANT, Actors.RINA.id()),
                        Whose.Company.PERHAPS_OTHERS,
                        session,
                        clock)
                instanceof Desk.Access.Open(Desk opened))) {
            throw new AssertionError("The desk does not open.");
        }
        desk = opened;
        Eventually.await(
                "the session follows",
                () -> session.view().link() instanceof Link.Live
                        && session.view().state().isPresent());
    }

    void step(int stage) {
        clock.advance(Duration.ofMinutes(10));
        others(new Command.MoveToStage(LINKS, stage));
    }

    /// Somebody else does `command`.
    void others(Command command) {
        var receipt = log.as(Actors.TARA).submit(Submission.of(new UUID(7, ++ids), "as planned", command));
        if (!receipt.toString().startsWith("Applied")) {
            throw new AssertionError(receipt);
        }
    }

    void cut() {
        store.cut = true;
        log.loseConnection("The server went away.");
        Eventually.await("the cut is noticed", () -> session.view().link() instanceof Link.Offline);
    }

    void heal() {
        store.cut = false;
        log.restoreConnection();
        Eventually.await("the store is heard", () -> session.view().link() instanceof Link.Live);
    }

    Rollout rollout() {
        return log.as(Actors.TARA).state().rollouts().get(LINKS).orElseThrow();
    }

    @Override
    public void close() {
        session.close();
        desk.close();
        folder.close();
    }

    /// Stages that nothing holds back: no time, and no figures.
    private static StageLadder ladder() {
        StageLadder seed = SeedLadders.deepLinkPlan(Duration.ofSeconds(1));
        return new StageLadder(
                seed.name(),
                seed.stages().stream()
                        .map(stage -> Stage.plain(stage.name(), stage.target()))
                        .toList(),
                seed.skipping(),
                seed.retryStage());
    }
}
