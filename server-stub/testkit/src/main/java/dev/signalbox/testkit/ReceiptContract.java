package dev.signalbox.testkit;

import static dev.signalbox.testkit.Fixtures.BETA;
import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.Expectation;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.domain.store.Submission;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a submission is answered.
abstract class ReceiptContract extends StoreTests {
    ReceiptContract(Opening opening) {
        super(opening);
    }

    @Test
    void identityNamesTheTenantTheActorAndTheStoresTime() {
        clock.advance(Duration.ofMillis(1_234));

        StoreIdentity identity = as(Actors.RINA).identity();

        assertEquals(
                new StoreIdentity(
                        identity.name(),
                        identity.version(),
                        StoreKind.LIVE,
                        Fixtures.TENANT,
                        Actors.RINA,
                        clock.instant()),
                identity);
        assertNotEquals("", identity.name());
        assertNotEquals("", identity.version());
    }

    @Test
    void appliedCarriesTheRevisionThatTheStateThenHas() {
        RolloutStore store = as(Actors.TARA);
        for (Command command : Fixtures.runningAt(IN_PRODUCTION, QUARTER)) {
            long revision = apply(store, command);
            assertEquals(revision, store.state().revision());
        }
        assertEquals(8, store.state().revision());
    }

    @Test
    void repeatedSubmissionGetsTheFirstReceiptAndNoSecondEntry() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        Submission pause = Fixtures.submission(new Command.PauseRollout(IN_PRODUCTION));
        Receipt first = store.submit(pause);
        apply(store, new Command.ResumeRollout(IN_PRODUCTION));
        long revision = store.state().revision();

        assertEquals(first, store.submit(pause));
        assertEquals(revision, store.state().revision());
        assertEquals(revision, store.audit(AuditQuery.newest(100)).records().size());
    }

    @Test
    void repeatedRefusalIsTheFirstRefusalEvenWhenItWouldNowBeAccepted() {
        RolloutStore store = as(Actors.TARA);
        Fixtures.apply(store, Fixtures.setUp());
        Submission tooSoon = Fixtures.submission(new Command.StartRollout(IN_PRODUCTION));
        Receipt first = store.submit(tooSoon);
        apply(store, Fixtures.plan(IN_PRODUCTION));
        long revision = store.state().revision();

        assertEquals(first, store.submit(tooSoon));
        assertEquals(revision, store.state().revision());
    }

    @Test
    void commandThatChangesNothingIsAppliedAtTheRevisionThatIs() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        long paused = apply(store, new Command.PauseRollout(IN_PRODUCTION));

        assertEquals(paused, apply(store, new Command.PauseRollout(IN_PRODUCTION)));
    }

    @Test
    void commandOnARolloutThatChangedMeanwhileConflicts() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        long seen = store.state().revision();
        long changed = apply(store, new Command.PauseRollout(IN_PRODUCTION));

        Receipt receipt = store.submit(seenAt(seen, new Command.ResumeRollout(IN_PRODUCTION)));

        assertEquals(new Receipt.Conflict(changed), receipt);
        assertEquals(changed, store.state().revision());
    }

    @Test
    void commandAgainstTheRolloutsLastRevisionIsApplied() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        long paused = apply(store, new Command.PauseRollout(IN_PRODUCTION));

        assertEquals(
                new Receipt.Applied(paused + 1),
                store.submit(seenAt(paused, new Command.ResumeRollout(IN_PRODUCTION))));
    }

    @Test
    void changeOfAnotherRolloutIsNoConflict() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        long seen = store.state().revision();
        apply(store, Fixtures.plan(Fixtures.IN_STAGING));

        assertEquals(
                new Receipt.Applied(seen + 2), store.submit(seenAt(seen, new Command.PauseRollout(IN_PRODUCTION))));
    }

    @Test
    void verdictIsNoEditAndMakesNobodysCommandConflict() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        long seen = store.state().revision();
        Assessment pass = new Assessment(
                Verdict.PASS,
                AlertLevel.INFO,
                "stage.passes",
                Metric.ERROR_RATE,
                0.25,
                Comparison.ABOVE,
                5,
                400,
                Duration.ofMinutes(3));
        apply(as(Actor.MONITOR), new Command.RecordAssessment(IN_PRODUCTION, QUARTER, pass));

        assertEquals(
                new Receipt.Applied(seen + 2), store.submit(seenAt(seen, new Command.PauseRollout(IN_PRODUCTION))));
        assertEquals(pass, rollout(store, IN_PRODUCTION).assessment().orElseThrow());
    }

    @Test
    void refusalNamesTheRuleTheFieldTheProblemAndTheFix() {
        RolloutStore store = runningAt(IN_PRODUCTION, BETA);

        Receipt receipt = store.submit(Fixtures.submission(new Command.MoveToStage(IN_PRODUCTION, 5)));

        assertEquals(
                new Receipt.Refused(new Refusal(
                        Rule.STAGE_SKIPPED, "stage", "The ladder forbids skipping stages.", "Go to '25 %' first.")),
                receipt);
    }

    @Test
    void unknownThingsAreRefusedByName() {
        RolloutStore store = runningAt(IN_PRODUCTION, BETA);

        assertRefused(
                Rule.UNKNOWN_FLAG, "flag", store, new Command.PauseRollout(FlagAddress.of("no-flag", "production")));
        assertRefused(
                Rule.UNKNOWN_ENVIRONMENT,
                "environment",
                store,
                new Command.PauseRollout(FlagAddress.of("deeplinks.enabled", "mars")));
        assertRefused(Rule.UNKNOWN_ROLLOUT, "flag", store, new Command.PauseRollout(Fixtures.IN_STAGING));
        assertRefused(Rule.UNKNOWN_STAGE, "stage", store, new Command.MoveToStage(IN_PRODUCTION, 7));
        assertRefused(Rule.UNKNOWN_EXEMPTION, "subject", store, new Command.RemoveExemption(IN_PRODUCTION, "nobody"));
    }

    @Test
    void exemptionsComeBackAsTheyWereSet() {
        RolloutStore store = runningAt(IN_PRODUCTION, BETA);
        List<Exemption> exemptions = List.of(
                new Exemption("user-1", ExemptionEffect.FORCE_ENABLE, "asked for it"),
                new Exemption("usér-2 \"quoted\" 🚂", ExemptionEffect.FORCE_DISABLE, ""));
        exemptions.forEach(exemption -> apply(store, new Command.SetExemption(IN_PRODUCTION, exemption)));

        for (Exemption exemption : exemptions) {
            assertEquals(
                    exemption,
                    rollout(store, IN_PRODUCTION)
                            .exemptions()
                            .get(exemption.subject())
                            .orElseThrow());
        }
        apply(store, new Command.RemoveExemption(IN_PRODUCTION, "user-1"));
        assertEquals(1, rollout(store, IN_PRODUCTION).exemptions().size());
    }

    private static Submission seenAt(long revision, Command command) {
        return new Submission(Fixtures.nextId(), new Expectation.UnchangedSince(revision), "as planned", command);
    }
}
