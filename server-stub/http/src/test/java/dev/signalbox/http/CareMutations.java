package dev.signalbox.http;

import static dev.signalbox.http.ServedStore.FREE;
import static dev.signalbox.testkit.Actors.ANA;
import static dev.signalbox.testkit.Actors.IVO;
import static dev.signalbox.testkit.Actors.RINA;
import static dev.signalbox.testkit.Actors.TARA;
import static dev.signalbox.testkit.Actors.VERA;

import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import java.time.Duration;
import java.util.List;

/// The rows of [Mutations] on what follows when something went wrong, or all the way up.
final class CareMutations {
    private static final String INCIDENT = "00000000-0000-4000-8000-0000000001c1";
    private static final String ROLLBACK = "00000000-0000-4000-8000-0000000000b1";
    private static final String ADDRESS = "{\"flag\":\"checkout.new\",\"environment\":\"production\"}";
    private static final String LAUNCHED = "{\"flag\":\"search.ranking\",\"environment\":\"production\"}";

    private CareMutations() {}

    static List<Mutation> launches() {
        return List.of(
                Mutation.of("POST /v1/bypasses/{bypass}/review", "/v1/bypasses/" + Mutation.NEWEST + "/review", ANA)
                        .after(RINA, new Command.StartRollout(FREE), new Command.MoveToStage(FREE, 2))
                        .sending("{\"reason\":\"looked into\"}")
                        .refusing(VERA)
                        .audited("bypass.reviewed"),
                Mutation.of("POST /v1/monitoring-duties", "/v1/monitoring-duties", IVO)
                        .after(RINA, new Command.MoveToStage(FREE, 100))
                        .sending("{\"rollout\":" + LAUNCHED + ",\"number\":1,\"finding\":\"FINE\"}")
                        .refusing(VERA)
                        .audited("monitoring.checked"),
                Mutation.of("POST /v1/launches", "/v1/launches", RINA)
                        .waiting(Duration.ofHours(73))
                        .sending("{\"rollout\":" + LAUNCHED + ",\"reason\":\"goals are met\"}")
                        .refusing(IVO)
                        .audited("flag.launched"),
                Mutation.of("POST /v1/launches/{flag}/assignee", "/v1/launches/search.ranking/assignee", RINA)
                        .sending("{\"assignee\":\"Team Search\"}")
                        .refusing(IVO)
                        .audited("flag.removal_assigned"),
                Mutation.of("POST /v1/launches/{flag}/steps", "/v1/launches/search.ranking/steps", RINA)
                        .sending("{\"step\":\"ANNOUNCED\"}")
                        .refusing(IVO)
                        .audited("flag.removal_step_done"));
    }

    static List<Mutation> rollbacks() {
        return List.of(
                Mutation.of("POST /v1/rollback-procedures", "/v1/rollback-procedures", RINA)
                        .sending("{\"procedure\":{\"name\":\"Ours\",\"level\":\"CODE\",\"target\":\"PREVIOUS_RELEASE\","
                                + "\"useWhen\":[],\"steps\":[{\"type\":\"Manual\",\"title\":\"Look\","
                                + "\"instruction\":\"x\"}]}}")
                        .refusing(IVO)
                        .audited("rollback_procedure.saved"),
                Mutation.of("POST /v1/rollback-procedures/rehearsals", "/v1/rollback-procedures/rehearsals", RINA)
                        .sending("{\"name\":\"Ours\",\"environment\":\"staging\",\"reason\":\"it worked\"}")
                        .after(TARA, staging())
                        .refusing(IVO)
                        .audited("rollback_procedure.rehearsed"),
                Mutation.of("POST /v1/rollbacks", "/v1/rollbacks", IVO)
                        .sending(
                                "{\"rollback\":\"" + ROLLBACK + "\",\"rollout\":" + ADDRESS + ",\"name\":\"Flag off\"}")
                        .refusing(VERA)
                        .audited("rollback.proposed"),
                onRollback("contain", "{}").audited("rollback", "rollback.contained"),
                onRollback("steps", "{\"step\":0,\"outcome\":\"DONE\"}").audited("rollback.step_done"),
                onRollback("ending", "{\"ending\":\"DID_NOT_HELP\",\"reason\":\"errors go on\"}")
                        .audited("rollback.failed"),
                onRollback("escalation", "{\"name\":\"Ours\",\"reason\":\"it goes on\"}")
                        .audited("rollback.escalated", "rollback.proposed", "rollback.contained"),
                Mutation.of("POST /v1/rollback-procedures/retirements", "/v1/rollback-procedures/retirements", RINA)
                        .sending("{\"name\":\"Ours\"}")
                        .refusing(IVO)
                        .audited("rollback_procedure.retired"));
    }

    static List<Mutation> incidents() {
        return List.of(
                Mutation.of("POST /v1/incidents", "/v1/incidents", IVO)
                        .sending("{\"incident\":\"" + INCIDENT
                                + "\",\"title\":\"5 % errors\",\"severity\":\"P0\",\"scope\":"
                                + "{\"type\":\"OneFlag\",\"flag\":\"checkout.new\",\"environment\":\"staging\"}}")
                        .refusing(VERA)
                        .audited("incident.opened"),
                onIncident("contain", IVO, "{}").audited("incident.contained"),
                onIncident("phase", IVO, "{\"phase\":\"INVESTIGATING\"}").audited("incident.moved"),
                onIncident("owner", RINA, "{}").audited("incident.taken"),
                onIncident("severity", RINA, "{\"severity\":\"P1\"}").audited("incident.graded"),
                onIncident("notes", IVO, "{\"text\":\"only on Android\"}").audited("incident.noted"),
                onIncident(
                                "decision",
                                RINA,
                                "{\"resolution\":{\"seen\":\"HIGH_ERROR_RATE\",\"stance\":\"ACCEPTED\","
                                        + "\"choice\":\"FULL_ROLLBACK\",\"level\":\"FLAG_OFF\"}}")
                        .audited("incident.decided"),
                onIncident("messages", RINA, "{\"audience\":\"STATUS_PAGE\",\"text\":\"We are on it.\"}")
                        .audited("notification.sent"),
                onIncident("retry", RINA, "{\"rollout\":" + ADDRESS + ",\"due\":\"2100-01-01T00:00:00Z\"}")
                        .audited("incident.retry_scheduled"),
                onIncident("retry/outcome", RINA, "{\"outcome\":\"DROPPED\",\"reason\":\"not worth it\"}")
                        .audited("incident.retry_finished"),
                onIncident("close", IVO, "{\"reason\":\"a null pointer\"}").audited("incident.closed"));
    }

    private static Command staging() {
        return new Command.CreateEnvironment(
                new Environment(new EnvironmentKey("staging"), EnvironmentKind.STAGING, "Staging"));
    }

    private static Mutation onRollback(String end, String body) {
        return Mutation.of("POST /v1/rollbacks/{rollback}/" + end, "/v1/rollbacks/" + ROLLBACK + "/" + end, IVO)
                .sending(body)
                .refusing(VERA);
    }

    private static Mutation onIncident(String end, Actor allowed, String body) {
        return Mutation.of("POST /v1/incidents/{incident}/" + end, "/v1/incidents/" + INCIDENT + "/" + end, allowed)
                .sending(body)
                .refusing(VERA);
    }
}
