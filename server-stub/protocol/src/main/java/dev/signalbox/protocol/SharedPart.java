package dev.signalbox.protocol;

import dev.signalbox.protocol.json.DomainJson;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A property that thousands of documents have word for word: its value is understood once, and held once.
///
/// Safe for any thread.
final class SharedPart<T> {
    private final String property;
    private final Class<T> type;
    private final String standIn;
    private final Map<String, T> known = new ConcurrentHashMap<>();

    /// @param name of the property, whose value is an object
    /// @param standIn any value, which is soon read in the property's place
    SharedPart(String name, Class<T> type, T standIn) {
        this.property = "\"" + name + "\":";
        this.type = type;
        this.standIn = DomainJson.write(standIn);
    }

    /// Takes the property out of `json`, a stand-in in its place; absent when it is not there exactly once, or broken.
    ///
    /// @throws dev.signalbox.protocol.json.MalformedMessageException when the property's value spells none
    Optional<Taken<T>> takeFrom(String json) {
        // In a JSON text, quotes inside strings are escaped: these characters can only be the property's name.
        int name = json.indexOf(property);
        int from = name + property.length();
        int to = name < 0 ? from : endOfObject(json, from);
        if (to == from || json.indexOf(property, to) >= 0) {
            return Optional.empty();
        }
        T value = known.computeIfAbsent(json.substring(from, to), text -> DomainJson.read(text, type));
        return Optional.of(new Taken<>(value, json.substring(0, from) + standIn + json.substring(to)));
    }

    /// What was taken out.
    ///
    /// @param rest the text with the stand-in
    record Taken<T>(T value, String rest) {}

    /// Where the object that begins at `from` ends; `from` itself when none begins there, or it has no end.
    private static int endOfObject(String json, int from) {
        int depth = 0;
        for (int at = from; at < json.length(); at++) {
            switch (json.charAt(at)) {
                case '"' -> at = endOfText(json, at);
                case '{' -> depth++;
                case '}' -> depth--;
                default -> {}
            }
            if (depth <= 0) {
                return depth == 0 && at > from && json.charAt(from) == '{' ? at + 1 : from;
            }
        }
        return from;
    }

    /// Where the string that begins at `from` has its closing quote; the text's end when it has none.
    private static int endOfText(String json, int from) {
        int at = from + 1;
        while (at < json.length() && json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
