package dev.signalbox.http;

import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.protocol.Problem;

/// The answer to whoever asks for what is not there, or is another tenant's: the two cannot be told apart.
final class Unknown {
    private Unknown() {}

    /// @param kind such as `flag`; also the field
    static ProblemException thing(Rule rule, String kind, String key) {
        return new ProblemException(Problem.of(new Refusal(
                rule, kind, "There is no " + kind + " '" + key + "'.", "Check the key, or create it first.")));
    }
}
