package dev.signalbox.http;

import static dev.signalbox.http.Verb.GET;
import static dev.signalbox.http.Verb.POST;
import static dev.signalbox.http.Verb.PUT;

import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.template.TemplateCommand;
import dev.signalbox.domain.rules.template.Templates;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.RetirementBody;
import dev.signalbox.protocol.body.TemplateBody;
import java.util.List;

/// The ladders that rollouts can be laid out by.
final class TemplateRoutes {
    List<Route> routes() {
        return List.of(
                Route.of(GET, Paths.TEMPLATES, TemplateRoutes::offered),
                Route.of(PUT, Paths.TEMPLATES, TemplateRoutes::save),
                Route.of(POST, Paths.TEMPLATE_RETIREMENTS, TemplateRoutes::retire));
    }

    private static Answer offered(Call call) {
        return Answer.json(Templates.offered(call.store().state()).toArray(StageLadder[]::new));
    }

    private static Answer save(Call call) {
        TemplateBody body = call.body(TemplateBody.class);
        return Submitter.submit(call, body.reason(), new TemplateCommand.SaveTemplate(body.ladder()));
    }

    private static Answer retire(Call call) {
        RetirementBody body = call.body(RetirementBody.class);
        return Submitter.submit(call, body.reason(), new TemplateCommand.RetireTemplate(body.name()));
    }
}
