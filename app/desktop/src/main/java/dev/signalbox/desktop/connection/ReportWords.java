package dev.signalbox.desktop.connection;

import dev.signalbox.client.remote.EndpointReport;
import dev.signalbox.client.remote.ServerCertificate;
import dev.signalbox.client.session.LinkWords;
import dev.signalbox.desktop.words.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a server answered, as a person reads it. Pure.
final class ReportWords {
    /// From here on somebody should renew a certificate.
    private static final Duration SOON = Duration.ofDays(14);

    /// Beyond this, ages and deadlines that both sides name mean different things.
    private static final Duration CLOCKS_AGREE = Duration.ofSeconds(2);

    private ReportWords() {}

    /// One line on what came of it.
    static String headline(EndpointReport report) {
        return switch (report) {
            case EndpointReport.Answered answered ->
                report.where() + " answered in " + milliseconds(answered.latency());
            case EndpointReport.Failed failed -> report.where() + " cannot be used";
        };
    }

    /// What is known of it, each with its name.
    static Map<String, String> facts(EndpointReport report, Instant now) {
        Map<String, String> facts = new LinkedHashMap<>();
        switch (report) {
            case EndpointReport.Failed(var where, var why) -> facts.put("Why", why);
            case EndpointReport.Answered answered -> {
                facts.put(
                        "Store",
                        answered.identity().name() + ", tenant "
                                + answered.identity().tenant());
                facts.put("Version", answered.identity().version());
                facts.put("You are", answered.identity().actor().name());
                facts.put("Clock", clock(answered.ahead()));
                facts.putAll(certificate(answered.certificate(), now));
            }
        }
        return facts;
    }

    private static Map<String, String> certificate(Optional<ServerCertificate> shown, Instant now) {
        Map<String, String> facts = new LinkedHashMap<>();
        shown.ifPresentOrElse(
                certificate -> {
                    facts.put("Certificate", certificate.subject());
                    facts.put("Valid until", expiry(certificate.expires(), now));
                    facts.put("SHA-256", certificate.fingerprint());
                },
                () -> facts.put("Certificate", "None: what is said can be read on the way, the token too. Use https."));
        return facts;
    }

    private static String expiry(Instant expires, Instant now) {
        Duration left = Duration.between(now, expires);
        String soon = left.compareTo(SOON) < 0 ? ". Have it renewed." : "";
        return Times.utc(expires) + " UTC, in " + LinkWords.age(left) + soon;
    }

    private static String clock(Duration ahead) {
        if (ahead.abs().compareTo(CLOCKS_AGREE) < 0) {
            return "As this computer's, " + milliseconds(ahead.abs()) + " apart";
        }
        return LinkWords.age(ahead.abs()) + (ahead.isNegative() ? " behind" : " ahead of")
                + " this computer's. Set whichever is wrong: ages and deadlines rest on it.";
    }

    private static String milliseconds(Duration length) {
        return length.toMillis() < 1 ? "under 1 ms" : length.toMillis() + " ms";
    }
}
