package dev.signalbox.http;

import static dev.signalbox.http.Verb.GET;
import static dev.signalbox.http.Verb.PUT;

import dev.signalbox.domain.category.SubjectCategory;
import dev.signalbox.domain.category.SubjectPurpose;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.category.Categories;
import dev.signalbox.domain.rules.category.CategoryCommand;
import dev.signalbox.domain.rules.override.OverrideCommand;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.CategoryBody;
import dev.signalbox.protocol.body.CategoryRulesBody;
import dev.signalbox.protocol.body.InternalActorBody;
import dev.signalbox.protocol.body.OverrideAnswer;
import dev.signalbox.protocol.body.PrefixBody;
import dev.signalbox.protocol.body.SegmentBody;
import java.util.Comparator;
import java.util.List;

/// What is known of subjects in every environment: segments, internal actors, sizes; and overrides.
final class SubjectRoutes {
    List<Route> routes() {
        return List.of(
                Route.of(GET, Paths.SEGMENTS, SubjectRoutes::segments),
                Route.of(PUT, Paths.SEGMENTS, SubjectRoutes::define),
                Route.of(GET, Paths.INTERNAL_ACTORS, SubjectRoutes::internalActors),
                Route.of(PUT, Paths.INTERNAL_ACTORS, SubjectRoutes::setInternal),
                Route.of(GET, Paths.SUBJECT_CATEGORIES, SubjectRoutes::categories),
                Route.of(PUT, Paths.SUBJECT_CATEGORIES, SubjectRoutes::categorize),
                Route.of(GET, Paths.CATEGORY_RULES, SubjectRoutes::rules),
                Route.of(PUT, Paths.CATEGORY_RULES, SubjectRoutes::setRules),
                Route.of(GET, Paths.OVERRIDES, SubjectRoutes::overrides),
                Route.of(PUT, Paths.OVERRIDE_PREFIX, SubjectRoutes::setPrefix));
    }

    private static Answer segments(Call call) {
        return Answer.json(call.store()
                .state()
                .segments()
                .values()
                .sorted(Comparator.comparing(Segment::key))
                .toArray(Segment[]::new));
    }

    private static Answer define(Call call) {
        SegmentBody body = call.body(SegmentBody.class);
        return Submitter.submit(call, body.reason(), new Command.DefineSegment(body.segment()));
    }

    private static Answer internalActors(Call call) {
        return Answer.json(call.store().state().internalActors().keys().sorted().toArray(String[]::new));
    }

    private static Answer setInternal(Call call) {
        InternalActorBody body = call.body(InternalActorBody.class);
        return Submitter.submit(call, body.reason(), new Command.SetInternalActor(body.subject(), body.status()));
    }

    private static Answer categories(Call call) {
        return Answer.json(call.store()
                .state()
                .of(Categories.REGISTER)
                .values()
                .sorted(Comparator.comparing(SubjectCategory::subject))
                .toArray(SubjectCategory[]::new));
    }

    private static Answer categorize(Call call) {
        CategoryBody body = call.body(CategoryBody.class);
        return Submitter.submit(
                call,
                body.reason(),
                new CategoryCommand.CategorizeSubject(
                        body.subject(),
                        body.purpose().orElse(SubjectPurpose.ORDINARY),
                        body.counts(),
                        body.monthlyActivity().orElse(0),
                        body.pinned()));
    }

    private static Answer rules(Call call) {
        return Answer.json(Categories.rules(call.store().state()));
    }

    private static Answer setRules(Call call) {
        CategoryRulesBody body = call.body(CategoryRulesBody.class);
        return Submitter.submit(call, body.reason(), new CategoryCommand.DefineCategoryRules(body.rules()));
    }

    private static Answer overrides(Call call) {
        return Answer.json(OverrideAnswer.of(call.store().state()).toArray(OverrideAnswer[]::new));
    }

    private static Answer setPrefix(Call call) {
        PrefixBody body = call.body(PrefixBody.class);
        return Submitter.submit(
                call, body.reason(), new OverrideCommand.ConfigureOverrides(call.flag(), body.prefix()));
    }
}
