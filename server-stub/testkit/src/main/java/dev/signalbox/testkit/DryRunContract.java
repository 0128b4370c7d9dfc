package dev.signalbox.testkit;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.PRODUCTION;
import static dev.signalbox.testkit.Fixtures.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.DryRun;
import dev.signalbox.domain.store.Expectation;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.store.Subscription;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The way of a submission, walked without a trace (F33).
abstract class DryRunContract extends StoreTests {
    private static final StopScope SCOPE = new StopScope.WholeEnvironment(PRODUCTION);

    DryRunContract(Opening opening) {
        super(opening);
    }

    @Test
    void aStopThatWouldWorkSaysWhatItWouldDo() {
        runningAt(IN_PRODUCTION, QUARTER);
        StopId stop = Fixtures.stopId();
        long before = as(Actors.IVO).state().revision();

        DryRun dryRun = as(Actors.IVO).dryRun(Fixtures.submission("", new Command.EngageStop(stop, SCOPE)));

        assertEquals(new DryRun(new Receipt.Applied(before + 1), List.of(new Event.StopEngaged(stop, SCOPE))), dryRun);
    }

    @Test
    void nothingOfItIsLeft() {
        runningAt(IN_PRODUCTION, QUARTER);
        RolloutStore responder = as(Actors.IVO);
        State before = responder.state();
        AuditPage trail = responder.audit(AuditQuery.newest(100));
        FeedRecorder heard = new FeedRecorder(before);

        try (Subscription _ = responder.follow(before.revision(), heard)) {
            for (int run = 0; run < 3; run++) {
                responder.dryRun(Fixtures.submission("self-test", new Command.EngageStop(Fixtures.stopId(), SCOPE)));
            }
            assertEquals(before, responder.state());
            assertEquals(trail, responder.audit(AuditQuery.newest(100)));
            long after = apply(responder, new Command.PauseRollout(IN_PRODUCTION));

            assertEquals(before.revision() + 1, after, "the next entry follows as if nothing had been tried");
            heard.awaitRevision(after);
            assertEquals(1, heard.entries().size());
        }
    }

    @Test
    void theSameIdCanBeUsedInEarnestAfterwards() {
        runningAt(IN_PRODUCTION, QUARTER);
        Submission stop = Fixtures.submission("", new Command.EngageStop(Fixtures.stopId(), SCOPE));

        DryRun tried = as(Actors.IVO).dryRun(stop);
        Receipt done = as(Actors.IVO).submit(stop);

        assertEquals(tried.receipt(), done);
        assertEquals(1, as(Actors.IVO).state().stops().live().size());
    }

    @Test
    void whatWasAnsweredBeforeIsAnsweredTheSame() {
        runningAt(IN_PRODUCTION, QUARTER);
        Submission stop = Fixtures.submission("", new Command.EngageStop(Fixtures.stopId(), SCOPE));
        Receipt done = as(Actors.IVO).submit(stop);

        assertEquals(new DryRun(done, List.of()), as(Actors.IVO).dryRun(stop));
    }

    @Test
    void whoMayNotIsToldSo() {
        runningAt(IN_PRODUCTION, QUARTER);

        DryRun dryRun =
                as(Actors.VERA).dryRun(Fixtures.submission("", new Command.EngageStop(Fixtures.stopId(), SCOPE)));

        Receipt.Refused refused = assertInstanceOf(Receipt.Refused.class, dryRun.receipt());
        assertEquals(Rule.NOT_PERMITTED, refused.refusal().rule());
        assertEquals(List.of(), dryRun.events());
    }

    @Test
    void whatWouldConflictSaysSo() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        long seen = store.state().revision();
        long changed = apply(as(Actors.IVO), new Command.PauseRollout(IN_PRODUCTION));
        Submission late = new Submission(
                Fixtures.nextId(),
                new Expectation.UnchangedSince(seen),
                "",
                new Command.MoveToStage(IN_PRODUCTION, QUARTER + 1));

        assertEquals(new DryRun(new Receipt.Conflict(changed), List.of()), store.dryRun(late));
    }
}
