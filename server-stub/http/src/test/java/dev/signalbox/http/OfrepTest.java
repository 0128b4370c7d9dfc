package dev.signalbox.http;

import static dev.signalbox.http.ServedStore.CHECKOUT;
import static dev.signalbox.http.ServedStore.FREE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.openfeature.contrib.providers.ofrep.OfrepProvider;
import dev.openfeature.contrib.providers.ofrep.OfrepProviderOptions;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.ErrorCode;
import dev.openfeature.sdk.FlagEvaluationDetails;
import dev.openfeature.sdk.ImmutableContext;
import dev.openfeature.sdk.OpenFeatureAPI;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.testkit.Actors;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfrepTest {
    private static final String SINGLE = "/ofrep/v1/evaluate/flags/search.ranking";
    private static final String BULK = "/ofrep/v1/evaluate/flags";
    private static final String USER = "{\"context\":{\"targetingKey\":\"user-1\",\"plan\":\"pro\"}}";

    @TempDir
    Path directory;

    private ServedStore served;

    @BeforeEach
    void serve() {
        served = new ServedStore(directory);
        served.submit(Actors.RINA, new Command.StartRollout(FREE));
        served.submit(Actors.RINA, new Command.MoveToStage(FREE, 100));
    }

    @AfterEach
    void close() {
        served.close();
    }

    /// The SDK and the provider as they ship, on a real socket.
    @Nested
    class OpenFeatureSdk {
        private final OpenFeatureAPI api = OpenFeatureAPI.getInstance();
        private Client client;

        @BeforeEach
        void connect() {
            OfrepProviderOptions options = OfrepProviderOptions.builder()
                    .baseUrl(served.server.uri().toString())
                    .headers(ImmutableMap.of(
                            "Authorization", ImmutableList.of("Bearer " + served.token(Actors.CHECKOUT_SERVICE))))
                    .build();
            api.setProviderAndWait(OfrepProvider.constructProvider(options));
            client = api.getClient();
        }

        @AfterEach
        void disconnect() {
            api.shutdown();
        }

        @Test
        void seesAFlagThatIsOn() {
            FlagEvaluationDetails<Boolean> details = ask("search.ranking", false);

            assertEquals(true, details.getValue());
            assertEquals("on", details.getVariant());
            assertEquals("SPLIT", details.getReason());
            assertEquals("IN_SHARE", details.getFlagMetadata().getString("reason"));
        }

        @Test
        void seesAFlagThatIsOffWhateverItsOwnDefaultIs() {
            FlagEvaluationDetails<Boolean> details = ask("checkout.new", true);

            assertEquals(false, details.getValue());
            assertEquals("DISABLED", details.getReason());
        }

        @Test
        void seesAStopAtOnceAndWhy() {
            StopId stop = new StopId(UUID.randomUUID());
            served.submit(Actors.IVO, new Command.EngageStop(stop, new StopScope.Everything()));

            FlagEvaluationDetails<Boolean> details = ask("search.ranking", true);

            assertEquals(false, details.getValue());
            assertEquals("STOPPED", details.getFlagMetadata().getString("reason"));
            assertEquals("stop:" + stop, details.getFlagMetadata().getString("rule"));
        }

        @Test
        void isToldThatAFlagIsUnknown() {
            FlagEvaluationDetails<Boolean> details = ask("no.such.flag", false);

            assertEquals(false, details.getValue());
            assertEquals(ErrorCode.FLAG_NOT_FOUND, details.getErrorCode());
        }

        private FlagEvaluationDetails<Boolean> ask(String flag, boolean otherwise) {
            return client.getBooleanDetails(flag, otherwise, new ImmutableContext("user-1"));
        }
    }

    @Test
    @DisplayName("POST a single evaluation -> 200 with value, variant, reason and rule")
    void answersOneFlag() {
        assertEquals(
                "{\"key\":\"search.ranking\",\"reason\":\"SPLIT\",\"value\":true,\"variant\":\"on\","
                        + "\"metadata\":{\"reason\":\"IN_SHARE\",\"rule\":\"stage:100 %\"}}",
                service().post(SINGLE, USER).body());
    }

    @Test
    @DisplayName("POST a single evaluation without a targetingKey -> 400 TARGETING_KEY_MISSING")
    void needsToKnowForWhom() {
        HttpResponse<String> answer = service().post(SINGLE, "{\"context\":{}}");

        assertEquals(400, answer.statusCode());
        assertEquals(
                "{\"key\":\"search.ranking\",\"errorCode\":\"TARGETING_KEY_MISSING\",\"errorDetails\":"
                        + "\"The context has no targetingKey. Set one: it is who the decision is for.\"}",
                answer.body());
    }

    @Test
    @DisplayName("POST a single evaluation that is no JSON -> 400 PARSE_ERROR")
    void saysThatItCannotRead() {
        HttpResponse<String> answer = service().post(SINGLE, "{\"context\":");

        assertEquals(400, answer.statusCode());
        assertEquals(true, answer.body().contains("\"errorCode\":\"PARSE_ERROR\""));
    }

    @Test
    @DisplayName("POST a single evaluation of another tenant's flag -> 404 FLAG_NOT_FOUND")
    void doesNotKnowOtherTenantsFlags() {
        HttpResponse<String> answer = service().post("/ofrep/v1/evaluate/flags/globex.secret", USER);

        assertEquals(404, answer.statusCode());
        assertEquals(true, answer.body().contains("\"errorCode\":\"FLAG_NOT_FOUND\""));
    }

    @Test
    @DisplayName("POST bulk -> 200 with an ETag; again with it -> 304; after a stop -> 200 with another")
    void answersEveryFlagOnce() {
        Ask service = service();
        HttpResponse<String> first = service.post(BULK, USER);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> same = service.post(BULK, USER, "If-None-Match", tag);
        served.submit(Actors.IVO, new Command.EngageStop(new StopId(UUID.randomUUID()), new StopScope.Everything()));
        HttpResponse<String> changed = service.post(BULK, USER, "If-None-Match", tag);

        assertEquals(
                "{\"flags\":[{\"key\":\"checkout.new\",\"reason\":\"DISABLED\",\"value\":false,\"variant\":\"off\","
                        + "\"metadata\":{\"reason\":\"FLAG_OFF\",\"rule\":\"flag\"}},"
                        + "{\"key\":\"search.ranking\",\"reason\":\"SPLIT\",\"value\":true,\"variant\":\"on\","
                        + "\"metadata\":{\"reason\":\"IN_SHARE\",\"rule\":\"stage:100 %\"}}]}",
                first.body());
        assertEquals(304, same.statusCode());
        assertEquals(200, changed.statusCode());
    }

    @Test
    @DisplayName("POST bulk for an environment that does not exist -> 200, no flags")
    void knowsNoFlagsOfUnknownEnvironments() {
        assertEquals(
                "{\"flags\":[]}",
                service().post(BULK, USER, "X-Signalbox-Environment", "nowhere").body());
    }

    @Test
    @DisplayName("a token of one environment and a header of another -> 403")
    void keepsATokenInItsEnvironment() {
        Ask staging = new Ask(
                served,
                served.token(ServedStore.ACME, Actors.CHECKOUT_SERVICE, Optional.of(new EnvironmentKey("staging"))));

        assertEquals(
                403,
                staging.post(SINGLE, USER, "X-Signalbox-Environment", "production")
                        .statusCode());
        assertEquals(404, staging.post(SINGLE, USER).statusCode());
    }

    @Test
    void decisionMadeAfterAReceiptSeesWhatTheReceiptSays() {
        Ask service = service();
        for (int round = 0; round < 20; round++) {
            served.submit(Actors.RINA, new Command.MoveToStage(FREE, 0));
            assertEquals(true, service.post(SINGLE, USER).body().contains("\"value\":false"));
            served.submit(Actors.RINA, new Command.MoveToStage(FREE, 100));
            assertEquals(true, service.post(SINGLE, USER).body().contains("\"value\":true"));
        }
        assertEquals(0.0, served.state().rollouts().get(CHECKOUT).orElseThrow().plannedPercent());
    }

    private Ask service() {
        return new Ask(served, Actors.CHECKOUT_SERVICE);
    }
}
