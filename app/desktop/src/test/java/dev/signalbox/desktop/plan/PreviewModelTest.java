package dev.signalbox.desktop.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.plan.LadderEdits;
import dev.signalbox.client.plan.StageEdits;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.desktop.next.NextView;
import dev.signalbox.domain.category.Counts;
import dev.signalbox.domain.category.SubjectPurpose;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.category.CategoryCommand;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who would be next by a plan as it is edited, and who would fall out.
class PreviewModelTest {
    @TempDir
    private Path root;

    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ManualTicker ticker = new ManualTicker();
    private FakeWorkbench workbench;
    private Session session;
    private PlanModel plan;
    private PreviewModel preview;

    @BeforeEach
    void furnish() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.setUp());
        Fixtures.apply(
                log.as(Actors.SAM),
                List.of(
                        new Command.SetInternalActor("staff-1", InternalStatus.INTERNAL),
                        new Command.SetInternalActor("staff-2", InternalStatus.INTERNAL)));
        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(new CategoryCommand.CategorizeSubject(
                        "repo-1", SubjectPurpose.ORDINARY, new Counts(5, 1, 0), 7, Optional.empty())));
    }

    @AfterEach
    void close() {
        plan.close();
        session.close();
        workbench.close();
    }

    @Test
    void newPlanTellsWhomItsFirstStageLetsInAsItIsEdited() {
        open();
        String title = "Next stage, as edited: Internal";
        awaitComing(title, "2 of 3 known subjects would come on.", "staff-1", "staff-2");
        assertEquals(
                new NextView.Part(
                        "Falling out by the edit", "There is no plan yet that anybody could fall out of.", List.of()),
                preview.view().get().leaving());

        aim(1, new StageTarget.Share(Percentage.ALL));

        awaitComing(title, "3 of 3 known subjects would come on.", "repo-1", "staff-1", "staff-2");
    }

    @Test
    void exemptionOfALiveRolloutTellsWhoFallsOutAtOnceAndWhoComesOn() {
        Fixtures.apply(log.as(Actors.TARA), List.of(Fixtures.plan(Fixtures.IN_PRODUCTION)));
        Fixtures.apply(log.as(Actors.TARA), Fixtures.climb(Fixtures.IN_PRODUCTION, Fixtures.INTERNAL));
        open();
        awaitLeaving("None of 3 known subjects would fall out.");

        plan.change("exempt", now -> now.with(new Exemption("staff-1", ExemptionEffect.FORCE_DISABLE, "")));
        plan.change("exempt", now -> now.with(new Exemption("visitor", ExemptionEffect.FORCE_ENABLE, "")));

        awaitLeaving("1 of 4 known subjects would fall out.", "staff-1: Falls out at once and later");
        awaitComing("Next stage, as edited: Beta", "1 of 4 known subjects would come on.", "visitor");
    }

    @Test
    void stageThatIsAheadTellsWhomItWouldNoLongerLetIn() {
        Fixtures.apply(log.as(Actors.TARA), List.of(Fixtures.plan(Fixtures.IN_PRODUCTION)));
        open();
        awaitLeaving("None of 3 known subjects would fall out.");

        aim(Fixtures.EVERYBODY, new StageTarget.InternalActors());

        awaitLeaving("1 of 3 known subjects would fall out.", "repo-1: Falls out of 100 %");
    }

    @Test
    void nothingIsWorkedOutBeforeItIsAskedFor() {
        open();
        preview.shown().set(false);
        NextView before = preview.view().get();

        aim(1, new StageTarget.Share(Percentage.ALL));
        ticker.tick();

        assertEquals(before, preview.view().get());
    }

    private void open() {
        workbench = new FakeWorkbench(root, clock);
        session = Session.open(log.as(Actors.RINA), clock);
        long revision = log.as(Actors.TARA).state().revision();
        Eventually.await(
                "the session has the state",
                () -> session.view().revision() == revision
                        && session.view().identity().isPresent()
                        && session.view().link() instanceof Link.Live);
        TickedTasks tasks = new TickedTasks();
        plan = new PlanModel(session, workbench, tasks, ticker, clock);
        preview = new PreviewModel(plan, tasks, clock);
        plan.open(Fixtures.IN_PRODUCTION);
        preview.shown().set(true);
    }

    private void aim(int stage, StageTarget target) {
        plan.climb("aim", stage, ladder -> LadderEdits.change(ladder, stage, old -> StageEdits.aimedAt(old, target)));
    }

    private void awaitComing(String title, String words, String... subjects) {
        Eventually.await(title + ": " + words, () -> {
            ticker.tick();
            NextView.Part coming = preview.view().get().coming();
            return coming.title().equals(title) && coming.words().equals(words);
        });
        assertEquals(
                List.of(subjects),
                preview.view().get().coming().lines().stream()
                        .map(NextView.Line::subject)
                        .sorted()
                        .toList());
    }

    private void awaitLeaving(String words, String... lines) {
        Eventually.await(words, () -> {
            ticker.tick();
            return preview.view().get().leaving().words().equals(words);
        });
        assertEquals(
                List.of(lines),
                preview.view().get().leaving().lines().stream()
                        .map(line -> line.subject() + ": " + line.details().replaceAll(" · .*", ""))
                        .toList());
    }
}
