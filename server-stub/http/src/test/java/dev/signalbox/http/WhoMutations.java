package dev.signalbox.http;

import static dev.signalbox.testkit.Actors.CHECKOUT_SERVICE;
import static dev.signalbox.testkit.Actors.IVO;
import static dev.signalbox.testkit.Actors.RINA;
import static dev.signalbox.testkit.Actors.SAM;
import static dev.signalbox.testkit.Actors.TARA;
import static dev.signalbox.testkit.Actors.VERA;

import dev.signalbox.domain.category.CategoryRules;
import dev.signalbox.domain.routing.SeedRouting;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.protocol.json.DomainJson;
import java.util.List;

/// The rows of [Mutations] on who gets a flag, where a job goes, and what people and jobs report.
final class WhoMutations {
    private static final String ROLLOUTS = "/v1/environments/{environment}/rollouts/{flag}";
    private static final String ROLLOUT = "/v1/environments/production/rollouts/checkout.new";
    private static final String RANKING = "/v1/environments/production/rollouts/search.ranking";

    private WhoMutations() {}

    static List<Mutation> subjects() {
        return List.of(
                onRollout("PUT", "/exemptions", "{\"subject\":\"a\",\"effect\":\"FORCE_DISABLE\",\"note\":\"asked\"}")
                        .audited("exemption.added"),
                onRollout("POST", "/exemptions/removals", "{\"subject\":\"a\"}").audited("exemption.removed"),
                onRollout("POST", "/whitelist", "{\"subjects\":[\"b\"]}").audited("whitelist.added"),
                onRollout("POST", "/whitelist/removals", "{\"subjects\":[\"b\"]}")
                        .audited("whitelist.removed"),
                onRollout("PUT", "/strategy", "{\"strategy\":\"WHITELIST\"}").audited("updated"),
                onRollout("PUT", "/scopes", "{\"kind\":\"PUBLISHER\",\"id\":\"acme\",\"stage\":0}")
                        .refusing(VERA)
                        .audited("scope.held"),
                changing("PUT", "/v1/internal-actors", SAM, "{\"subject\":\"a\",\"status\":\"INTERNAL\"}", TARA)
                        .audited("subject.is_internal_changed"),
                changing(
                                "PUT",
                                "/v1/segments",
                                RINA,
                                "{\"segment\":{\"key\":\"s\",\"members\":[],\"conditions\":[]}}",
                                IVO)
                        .audited("segment.defined"),
                changing(
                                "PUT",
                                "/v1/subject-categories",
                                RINA,
                                "{\"subject\":\"a\",\"counts\":{\"stars\":1,\"contributors\":1,\"pullRequests\":1}}",
                                IVO)
                        .audited("subject.categorized"),
                changing("PUT", "/v1/subject-categories/rules", TARA, "{\"rules\":" + stricter() + "}", IVO)
                        .audited("category_rules.defined"));
    }

    static List<Mutation> routing() {
        return List.of(
                changing("PUT", "/v1/routing-policies", RINA, "{\"policy\":" + house() + "}", IVO)
                        .audited("routing_policy.saved"),
                Mutation.of(
                                "POST /v1/environments/{environment}/routed-jobs",
                                "/v1/environments/production/routed-jobs",
                                VERA)
                        .sending("{\"policy\":\"" + SeedRouting.hybrid().name()
                                + "\",\"subject\":\"repo-1\",\"data\":{\"timeRange\":30}}"),
                changing(
                                "POST",
                                "/v1/routing-policies/retirements",
                                RINA,
                                "{\"name\":\"" + SeedRouting.hybrid().name() + "\"}",
                                IVO)
                        .audited("routing_policy.retired"),
                Mutation.of("PUT /v1/flags/{flag}/override-prefix", "/v1/flags/checkout.new/override-prefix", RINA)
                        .sending("{\"prefix\":\"HYBRID\"}")
                        .refusing(IVO)
                        .audited("updated"));
    }

    /// What a person finds is an event; what a job reports, and what somebody asks, is none.
    static List<Mutation> reports() {
        return List.of(
                Mutation.of("POST " + ROLLOUTS + "/findings", RANKING + "/findings", IVO)
                        .sending("{\"metric\":\"USER_COMPLAINTS\",\"more\":1,\"reason\":\"by telephone\"}")
                        .refusing(VERA)
                        .audited("health.recorded"),
                Mutation.of("POST " + ROLLOUTS + "/explanations", ROLLOUT + "/explanations", VERA)
                        .sending("{\"subject\":\"a\"}"),
                Mutation.of(
                                "POST /v1/environments/{environment}/jobs",
                                "/v1/environments/production/jobs",
                                CHECKOUT_SERVICE)
                        .sending("[{\"flag\":\"checkout.new\",\"repositoryId\":\"repo-1\","
                                + "\"processorType\":\"inngest\",\"success\":true}]")
                        .refusing(VERA));
    }

    private static String stricter() {
        return DomainJson.write(CategoryRules.DEFAULT).replace("\"stars\":100}", "\"stars\":150}");
    }

    private static String house() {
        return DomainJson.write(SeedRouting.hybrid())
                .replace(SeedRouting.hybrid().name(), "house-routing");
    }

    private static Mutation onRollout(String verb, String what, String body) {
        return Mutation.of(verb + " " + ROLLOUTS + what, ROLLOUT + what, RINA)
                .sending(body)
                .refusing(IVO);
    }

    private static Mutation changing(String verb, String path, Actor allowed, String body, Actor refused) {
        return Mutation.of(verb + " " + path, path, allowed).sending(body).refusing(refused);
    }
}
