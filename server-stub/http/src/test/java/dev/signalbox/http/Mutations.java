package dev.signalbox.http;

import static dev.signalbox.http.ServedStore.ACME;
import static dev.signalbox.http.ServedStore.CHECKOUT;
import static dev.signalbox.http.ServedStore.FREE;
import static dev.signalbox.testkit.Actors.ANA;
import static dev.signalbox.testkit.Actors.CHECKOUT_SERVICE;
import static dev.signalbox.testkit.Actors.IVO;
import static dev.signalbox.testkit.Actors.RINA;
import static dev.signalbox.testkit.Actors.TARA;
import static dev.signalbox.testkit.Actors.VERA;

import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.protocol.json.DomainJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The table of [EveryMutationTest], in an order in which each leaves what the next one needs.
final class Mutations {
    private static final String ROLLOUTS = "/v1/environments/{environment}/rollouts/{flag}";
    private static final String ROLLOUT = "/v1/environments/production/rollouts/checkout.new";
    private static final String REASON = "{\"reason\":\"as the test asks\"}";
    private static final UUID ID = new UUID(0x4000L, 0x8000_0000_0000_0001L);
    private static final UUID OTHER_ID = new UUID(0x4000L, 0x8000_0000_0000_0002L);
    private static final StopScope CART = new StopScope.OneFlag(new FlagKey("cart"), FREE.environment());

    private final Instant tomorrow;

    Mutations(ServedStore served) {
        this.tomorrow = served.clock.instant().plusSeconds(86_400);
    }

    List<Mutation> table() {
        return Stream.of(
                        plans(),
                        acts(),
                        schedules(),
                        freezes(),
                        stops(),
                        CareMutations.launches(),
                        WhoMutations.reports(),
                        policies(),
                        others(),
                        CareMutations.rollbacks(),
                        CareMutations.incidents(),
                        WhoMutations.subjects(),
                        WhoMutations.routing(),
                        reads())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutation> plans() {
        return List.of(
                Mutation.of("POST /v1/flags", "/v1/flags", RINA)
                        .sending("{\"key\":\"cart\",\"app\":\"shop\",\"description\":\"New cart\",\"owner\":\"Shop\"}")
                        .refusing(IVO)
                        .audited("created"),
                Mutation.of("PUT /v1/flags/{flag}", "/v1/flags/cart", RINA)
                        .sending("{\"description\":\"New cart, in one page\",\"owner\":\"Cart\"}")
                        .refusing(IVO)
                        .audited("updated"),
                Mutation.of("PUT /v1/ladder-templates", "/v1/ladder-templates", RINA)
                        .sending("{\"ladder\":" + DomainJson.write(house()) + "}")
                        .refusing(IVO)
                        .audited("ladder_template.saved"),
                Mutation.of("PUT " + ROLLOUTS, ROLLOUT, RINA)
                        .sending("{\"template\":\"House ladder\",\"population\":100}")
                        .refusing(IVO)
                        .audited("updated"),
                Mutation.of("POST /v1/ladder-templates/retirements", "/v1/ladder-templates/retirements", RINA)
                        .sending("{\"name\":\"House ladder\"}")
                        .refusing(IVO)
                        .audited("ladder_template.retired"));
    }

    private static List<Mutation> acts() {
        return List.of(
                act("/start", RINA).refusing(IVO).audited("stage.advanced"),
                act("/advance", RINA).refusing(IVO).audited("stage.advanced"),
                act("/pause", IVO).refusing(VERA).audited("stage.paused"),
                act("/resume", RINA).refusing(IVO).audited("stage.resumed"),
                act("/rollback", IVO).refusing(VERA).audited("rollback"),
                act("/undo", IVO).refusing(VERA).audited("rollback.undone"),
                act("/restart", RINA)
                        .after(IVO, new Command.RollBack(CHECKOUT, new Grounds.ByHand()))
                        .refusing(IVO)
                        .audited("stage.advanced"));
    }

    private List<Mutation> schedules() {
        ScheduleId other = new ScheduleId(OTHER_ID);
        return List.of(
                Mutation.of("POST " + ROLLOUTS + "/schedules", ROLLOUT + "/schedules", RINA)
                        .sending("{\"id\":\"" + ID + "\",\"act\":{\"type\":\"Advance\",\"stage\":2},\"at\":\""
                                + tomorrow + "\",\"reason\":\"the quiet hour\"}")
                        .refusing(IVO)
                        .audited("schedule.planned"),
                onSchedule("hold", ID).audited("schedule.held"),
                onSchedule("release", ID).refusing(IVO).audited("schedule.released"),
                onSchedule("cancel", ID).refusing(IVO).audited("schedule.cancelled"),
                onSchedule("confirm", OTHER_ID)
                        .after(
                                RINA,
                                new ScheduleCommand.ScheduleAct(other, CHECKOUT, new PlannedAct.RollBack(), tomorrow))
                        .audited("rollback", "schedule.done"));
    }

    private List<Mutation> freezes() {
        return List.of(
                Mutation.of("POST /v1/freezes", "/v1/freezes", RINA)
                        .sending("{\"id\":\"" + ID + "\",\"time\":{\"type\":\"Once\",\"from\":\"" + tomorrow
                                + "\",\"to\":\"" + tomorrow.plusSeconds(3_600) + "\"},\"reason\":\"the fair\"}")
                        .refusing(IVO)
                        .audited("freeze.declared"),
                Mutation.of("POST /v1/freezes/{freeze}/lift", "/v1/freezes/" + ID + "/lift", RINA)
                        .sending(REASON)
                        .refusing(IVO)
                        .audited("freeze.lifted"));
    }

    private static List<Mutation> stops() {
        String lift = "{\"stops\":[\"" + ID + "\"],\"reason\":\"mended\"}";
        TestDevice device = new TestDevice();
        String signed = device.signs(device.says(ACME, StoreKind.LIVE, new StopId(OTHER_ID), CART))
                .text();
        return List.of(
                Mutation.of("POST /v1/emergency-stops", "/v1/emergency-stops", IVO)
                        .sending("{\"stop\":\"" + ID + "\",\"scope\":" + scope() + "}")
                        .refusing(VERA)
                        .audited("emergency_stop.engaged"),
                Mutation.of("POST /v1/emergency-stops/resume-requests", "/v1/emergency-stops/resume-requests", ANA)
                        .sending(lift)
                        .refusing(IVO)
                        .audited("emergency_stop.resume_requested"),
                Mutation.of("POST /v1/emergency-stops/confirmations", "/v1/emergency-stops/confirmations", RINA)
                        .sending(lift)
                        .refusing(IVO)
                        .audited("emergency_stop.cleared"),
                // No token is asked for: the signature stands for it, and BreakGlassTest refuses the wrong ones.
                Mutation.of("POST /v1/emergency-stops/signed", "/v1/emergency-stops/signed", VERA)
                        .after(IVO, device.enrolment())
                        .sending("text/vnd.signalbox.signed-stop", signed)
                        .audited("emergency_stop.engaged", "break_glass.used"));
    }

    private static List<Mutation> policies() {
        String policy = "{\"health\":{\"minSample\":30}}";
        return List.of(
                Mutation.of("PUT /v1/health-policy", "/v1/health-policy", TARA)
                        .sending(policy)
                        .refusing(RINA)
                        .audited("health_policy.updated"),
                Mutation.of(
                                "PUT /v1/environments/{environment}/health-policy",
                                "/v1/environments/production/health-policy",
                                TARA)
                        .sending(policy)
                        .refusing(RINA)
                        .audited("health_policy.updated"),
                Mutation.of("PUT " + ROLLOUTS + "/health-policy", ROLLOUT + "/health-policy", RINA)
                        .sending(policy)
                        .refusing(IVO)
                        .audited("updated"));
    }

    private static List<Mutation> others() {
        return List.of(
                Mutation.of("POST /v1/tokens", "/v1/tokens", TARA)
                        .sending("{\"actor\":\"olga\",\"name\":\"Olga\",\"roles\":[\"OPERATOR\"]}")
                        .refusing(RINA)
                        .audited("token.issued"),
                Mutation.of("POST /v1/commands", "/v1/commands", RINA)
                        .sending(DomainJson.write(Submission.of(
                                UUID.fromString(Mutation.FRESH_ID),
                                "as the test asks",
                                new Command.StartRollout(CHECKOUT))))
                        .after(RINA, new Command.PlanRollout(CHECKOUT, house(), 100, HealthPolicy.DEFAULT))
                        .refusing(IVO)
                        .audited("stage.advanced"));
    }

    /// Requests that leave no entry: they ask, or say what is measured and heard, which is no event.
    private static List<Mutation> reads() {
        return List.of(
                Mutation.of("POST " + ROLLOUTS + "/what-if", ROLLOUT + "/what-if", VERA)
                        .sending("{\"health\":{\"maxErrorRate\":1}}"),
                Mutation.of(
                                "POST /v1/environments/{environment}/definitions/review",
                                "/v1/environments/production/definitions/review",
                                VERA)
                        .sending("{\"format\":\"flagd\",\"text\":\"{}\",\"app\":\"shop\",\"owner\":\"Shop\","
                                + "\"population\":10}"),
                Mutation.of("POST /v1/commands/dry-run", "/v1/commands/dry-run", VERA)
                        .sending(DomainJson.write(Submission.of(OTHER_ID, "", new Command.PauseRollout(CHECKOUT)))),
                Mutation.of("POST /v1/acknowledgements", "/v1/acknowledgements", CHECKOUT_SERVICE)
                        .sending("{\"evaluator\":\"shop-1\",\"revision\":1}")
                        .refusing(VERA),
                Mutation.of(
                                "POST /v1/environments/{environment}/metrics",
                                "/v1/environments/production/metrics",
                                CHECKOUT_SERVICE)
                        .sending(
                                "[{\"flag\":\"checkout.new\",\"variant\":\"new\",\"successes\":7,\"errors\":1,\"latenciesMs\":[12.5]}]")
                        .refusing(VERA),
                Mutation.of("POST /ofrep/v1/evaluate/flags", "/ofrep/v1/evaluate/flags", CHECKOUT_SERVICE)
                        .sending("{\"context\":{\"targetingKey\":\"user-1\"}}"),
                Mutation.of(
                                "POST /ofrep/v1/evaluate/flags/{flag}",
                                "/ofrep/v1/evaluate/flags/checkout.new",
                                CHECKOUT_SERVICE)
                        .sending("{\"context\":{\"targetingKey\":\"user-1\"}}"));
    }

    private static Mutation act(String act, Actor allowed) {
        return Mutation.of("POST " + ROLLOUTS + act, ROLLOUT + act, allowed).sending(REASON);
    }

    private static Mutation onSchedule(String act, UUID schedule) {
        return Mutation.of("POST /v1/schedules/{schedule}/" + act, "/v1/schedules/" + schedule + "/" + act, RINA)
                .sending(REASON)
                .refusing(VERA);
    }

    private static String scope() {
        return "{\"type\":\"OneFlag\",\"flag\":\"" + FREE.flag() + "\",\"environment\":\"" + FREE.environment() + "\"}";
    }

    private static StageLadder house() {
        StageLadder plain = SeedLadders.freePercentage();
        return new StageLadder("House ladder", plain.stages(), plain.skipping(), plain.retryStage());
    }
}
