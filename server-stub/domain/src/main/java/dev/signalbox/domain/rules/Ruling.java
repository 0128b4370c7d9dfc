package dev.signalbox.domain.rules;

import java.util.List;

/// The rule book's answer to a command.
public sealed interface Ruling {
    /// Do this. An empty list means that things already are as asked.
    record Accepted(List<Event> events) implements Ruling {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /// Do nothing.
    record Refused(Refusal refusal) implements Ruling {}

    /// Accepts with `events`.
    static Ruling accept(Event... events) {
        return new Accepted(List.of(events));
    }

    /// Refuses by `rule`.
    static Ruling refuse(Rule rule, String field, String problem, String fix) {
        return new Refused(new Refusal(rule, field, problem, fix));
    }
}
