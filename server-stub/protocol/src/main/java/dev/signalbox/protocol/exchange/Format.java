package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.Arrays;
import java.util.stream.Collectors;

/// A tool whose flags can be read and written.
public enum Format {
    /// flagd's flag configuration, as JSON.
    FLAGD("flagd", "application/json"),
    /// GO Feature Flag's flag file, as YAML; its JSON is read too.
    GO_FEATURE_FLAG("goff", "application/yaml"),
    /// What Unleash exports of one environment, as JSON.
    UNLEASH("unleash", "application/json");

    private final String word;
    private final String mediaType;

    Format(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    /// The format's name on command lines and in requests.
    public String word() {
        return word;
    }

    /// What its text is.
    public String mediaType() {
        return mediaType;
    }

    /// The format that `word` names.
    ///
    /// @throws InvalidValueException when it names none
    public static Format named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "format",
                        "'" + word + "' is none",
                        "Give one of "
                                + Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", ")) + "."));
    }
}
