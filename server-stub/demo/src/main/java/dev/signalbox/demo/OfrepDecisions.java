package dev.signalbox.demo;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.openfeature.contrib.providers.ofrep.OfrepProvider;
import dev.openfeature.contrib.providers.ofrep.OfrepProviderOptions;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.FlagEvaluationDetails;
import dev.openfeature.sdk.ImmutableContext;
import dev.openfeature.sdk.OpenFeatureAPI;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.protocol.Paths;
import java.net.URI;

/// Decisions over OFREP, through the OpenFeature SDK and its provider as they ship.
final class OfrepDecisions implements Decisions {
    /// The name under which a stop counts the sample.
    static final String INSTANCE = "sample-traffic";

    private final String flag;
    private final OpenFeatureAPI api = OpenFeatureAPI.getInstance();
    private final Client client;
    private volatile String trouble = "";

    OfrepDecisions(URI server, String token, FlagAddress address) {
        this.flag = address.flag().value();
        OfrepProviderOptions options = OfrepProviderOptions.builder()
                .baseUrl(server.toString())
                .headers(ImmutableMap.of(
                        "Authorization",
                        ImmutableList.of("Bearer " + token),
                        Paths.ENVIRONMENT_HEADER,
                        ImmutableList.of(address.environment().value()),
                        Paths.EVALUATOR_HEADER,
                        ImmutableList.of(INSTANCE)))
                .build();
        api.setProviderAndWait(OfrepProvider.constructProvider(options));
        this.client = api.getClient();
    }

    @Override
    public Answer decide(String user) {
        FlagEvaluationDetails<Boolean> details = client.getBooleanDetails(flag, false, new ImmutableContext(user));
        if (details.getErrorCode() != null) {
            trouble = details.getErrorCode() + ": " + details.getErrorMessage();
            return Answer.NONE;
        }
        return details.getValue() ? Answer.ON : Answer.OFF;
    }

    @Override
    public String trouble() {
        return trouble;
    }

    @Override
    public void close() {
        api.shutdown();
    }
}
