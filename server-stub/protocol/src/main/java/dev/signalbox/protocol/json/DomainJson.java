package dev.signalbox.protocol.json;

import dev.signalbox.domain.flag.InvalidValueException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Writes and reads domain values as JSON.
///
/// Writing is canonical: the same value always gives the same bytes, because the log's hash chain covers them.
/// Properties come in alphabetical order after `type`, sets are sorted, keys are plain strings, times are ISO 8601 and
/// absent values are left out. Reading is strict: unknown, missing and doubled properties, trailing text and values of
/// another JSON type are refused. Safe for any thread.
public final class DomainJson {
    private static final JsonMapper MAPPER = DomainMapper.build();

    private DomainJson() {}

    /// The JSON of `value`.
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// The JSON of `value` in UTF-8.
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// The value that `json` spells.
    ///
    /// @throws MalformedMessageException when it spells none
    public static <T> T read(String json, Class<T> type) {
        return read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /// The value that `json`, in UTF-8, spells.
    ///
    /// @throws MalformedMessageException when it spells none
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new MalformedMessageException("", "it is null", "Send a JSON object.");
            }
            return value;
        } catch (JacksonException malformed) {
            throw Faults.explain(malformed);
        } catch (InvalidValueException invalid) {
            throw new MalformedMessageException(invalid.field(), invalid.problem(), invalid.fix(), invalid);
        }
    }
}
