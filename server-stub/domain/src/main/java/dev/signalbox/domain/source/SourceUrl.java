package dev.signalbox.domain.source;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address that a server may ask: `http` or `https`, with a host, without credentials in it.
public record SourceUrl(String value) {
    private static final int LONGEST = 2_000;
    private static final Pattern SCHEME = Pattern.compile("https?://.*", Pattern.DOTALL);
    private static final String HOST = "(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?";
    private static final String REST = "(?:[/?](?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?";
    private static final Pattern FORM = Pattern.compile("https?://(" + HOST + ")" + REST);

    /// @throws InvalidValueException for anything else
    public SourceUrl {
        if (value.length() > LONGEST) {
            throw wrong("it has " + value.length() + " characters");
        }
        if (!SCHEME.matcher(value).matches()) {
            throw wrong("it is neither http nor https");
        }
        if (!FORM.matcher(value).matches()) {
            throw wrong("it names no host, holds credentials or a fragment, or is no URL");
        }
    }

    /// Host and port as the address has them, such as `prometheus:9090`; no token of another host is sent here.
    public String authority() {
        Matcher form = FORM.matcher(value);
        return form.matches() ? form.group(1) : "";
    }

    @Override
    public String toString() {
        return value;
    }

    private static InvalidValueException wrong(String problem) {
        return new InvalidValueException("url", problem, "Give a URL such as https://prometheus.example:9090.");
    }
}
