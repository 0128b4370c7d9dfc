package dev.signalbox.http;

import static dev.signalbox.http.Verb.GET;
import static dev.signalbox.http.Verb.POST;

import dev.signalbox.domain.backout.BackOut;
import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import dev.signalbox.domain.rules.backout.BackOuts;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.ActBody;
import dev.signalbox.protocol.body.BackOutBodies;
import java.util.List;
import java.util.UUID;

/// Ways back: procedures, and what happens while one is carried out.
final class BackOutRoutes {
    List<Route> routes() {
        return List.of(
                Route.of(
                        GET,
                        Paths.PROCEDURES,
                        call -> Answer.json(BackOuts.offered(call.store().state()))),
                Route.of(POST, Paths.PROCEDURES, BackOutRoutes::save),
                Route.of(POST, Paths.PROCEDURE_RETIREMENTS, BackOutRoutes::retire),
                Route.of(POST, Paths.PROCEDURE_REHEARSALS, BackOutRoutes::rehearse),
                Route.of(
                        GET,
                        Paths.ROLLBACKS,
                        call -> Answer.json(BackOuts.all(call.store().state()))),
                Route.of(POST, Paths.ROLLBACKS, BackOutRoutes::propose),
                Route.of(GET, Paths.ONE_ROLLBACK, call -> Answer.json(backOut(call))),
                Route.of(POST, Paths.ROLLBACK_CONTAIN, BackOutRoutes::contain),
                Route.of(POST, Paths.ROLLBACK_STEPS, BackOutRoutes::record),
                Route.of(POST, Paths.ROLLBACK_ENDING, BackOutRoutes::finish),
                Route.of(POST, Paths.ROLLBACK_ESCALATION, BackOutRoutes::escalate));
    }

    private static Answer save(Call call) {
        BackOutBodies.Save body = call.body(BackOutBodies.Save.class);
        return Submitter.submit(call, body.reason(), new BackOutCommand.SaveProcedure(body.procedure()));
    }

    private static Answer retire(Call call) {
        BackOutBodies.Named body = call.body(BackOutBodies.Named.class);
        return Submitter.submit(call, body.reason(), new BackOutCommand.RetireProcedure(body.name()));
    }

    private static Answer rehearse(Call call) {
        BackOutBodies.Tried body = call.body(BackOutBodies.Tried.class);
        return Submitter.submit(
                call, body.reason(), new BackOutCommand.RecordRehearsal(body.name(), body.environment()));
    }

    private static Answer propose(Call call) {
        BackOutBodies.Proposal body = call.body(BackOutBodies.Proposal.class);
        BackOutId id = body.rollback().orElseGet(BackOutRoutes::fresh);
        Answer answer = Submitter.submit(
                call,
                body.reason(),
                new BackOutCommand.ProposeBackOut(
                        id,
                        body.rollout(),
                        body.name(),
                        body.facts().orElse(List.of()),
                        body.incident(),
                        body.unrehearsed().orElse(BackOutCommand.Unrehearsed.REFUSE)));
        return named(answer, id);
    }

    private static Answer contain(Call call) {
        return Submitter.submit(call, call.body(ActBody.class).reason(), new BackOutCommand.ContainBackOut(id(call)));
    }

    private static Answer record(Call call) {
        BackOutBodies.Step body = call.body(BackOutBodies.Step.class);
        return Submitter.submit(
                call,
                body.note(),
                new BackOutCommand.RecordStep(
                        id(call), body.step(), body.outcome(), body.note().orElse("")));
    }

    private static Answer finish(Call call) {
        BackOutBodies.Ended body = call.body(BackOutBodies.Ended.class);
        return Submitter.submit(call, body.reason(), new BackOutCommand.FinishBackOut(id(call), body.ending()));
    }

    private static Answer escalate(Call call) {
        BackOutBodies.Escalated body = call.body(BackOutBodies.Escalated.class);
        BackOutId to = body.to().orElseGet(BackOutRoutes::fresh);
        Answer answer = Submitter.submit(
                call,
                body.reason(),
                new BackOutCommand.EscalateBackOut(
                        id(call),
                        to,
                        body.name(),
                        body.facts().orElse(List.of()),
                        body.unrehearsed().orElse(BackOutCommand.Unrehearsed.REFUSE)));
        return named(answer, to);
    }

    private static Answer named(Answer answer, BackOutId id) {
        return answer instanceof Answer.Whole whole ? whole.with("Signalbox-Rollback", id.toString()) : answer;
    }

    private static BackOutId fresh() {
        return new BackOutId(UUID.randomUUID());
    }

    private static BackOut backOut(Call call) {
        return call.store()
                .state()
                .of(BackOuts.REGISTER)
                .get(id(call))
                .orElseThrow(() -> Unknown.thing(Rule.UNKNOWN_ROLLBACK, "rollback", call.parameter("rollback")));
    }

    private static BackOutId id(Call call) {
        return BackOutId.parse(call.parameter("rollback"));
    }
}
