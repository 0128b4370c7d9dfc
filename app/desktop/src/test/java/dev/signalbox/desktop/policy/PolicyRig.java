package dev.signalbox.desktop.policy;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.desktop.plan.FakeWorkbench;
import dev.signalbox.desktop.widget.FieldName;
import dev.signalbox.domain.category.Counts;
import dev.signalbox.domain.category.SubjectPurpose;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.category.CategoryCommand;
import dev.signalbox.domain.rules.scope.ScopeCommand;
import dev.signalbox.domain.scope.ScopeHold;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A store with a rollout at 25 % in production, two internal actors, two subjects of known size and a publisher that
/// is held at Beta; and the sections over it as one person sees them.
final class PolicyRig implements AutoCloseable {
    static final ScopeHold ACME = new ScopeHold(SubjectKind.PUBLISHER, "acme", Fixtures.BETA);

    final TestClock clock = new TestClock();
    final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    final FakeWorkbench workbench;
    final Session session;

    PolicyRig(Path folder, Actor person) {
        workbench = new FakeWorkbench(folder, clock);
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        Fixtures.apply(
                log.as(Actors.SAM),
                List.of(
                        new Command.SetInternalActor("ana", InternalStatus.INTERNAL),
                        new Command.SetInternalActor("ben", InternalStatus.INTERNAL),
                        sized("repo-1", 120),
                        sized("repo-2", 3_000),
                        new ScopeCommand.HoldScope(Fixtures.IN_PRODUCTION, ACME)));
        session = Session.open(log.as(person), clock);
        Eventually.await("the session has the state", () -> session.view().revision() == state().revision());
    }

    State state() {
        return log.as(Actors.TARA).state();
    }

    /// `section` in view.
    <F extends Enum<F> & FieldName> SectionModel<F> open(Section<F> section) {
        SectionModel<F> model = new SectionModel<>(section, session, workbench, new TickedTasks(), clock);
        model.open();
        return model;
    }

    /// Has the store do `command`, and `model` see it.
    void does(SectionModel<?> model, Command command) {
        Fixtures.apply(log.as(Actors.SAM), List.of(command));
        Eventually.await("the session has heard", () -> session.view().revision() == state().revision());
        model.look();
    }

    private static Command sized(String repository, long stars) {
        return new CategoryCommand.CategorizeSubject(
                repository, SubjectPurpose.ORDINARY, new Counts(stars, 8, 40), 0, Optional.empty());
    }

    @Override
    public void close() {
        session.close();
        workbench.close();
    }
}
