package dev.signalbox.domain.decision;

/// The answer for one subject and one flag. A compiled flag makes its few possible decisions once, so deciding
/// allocates nothing.
///
/// @param flag the flag's key
/// @param rule what decided, such as `stop:6f1c...`, `stage:25 %` or `exemption`
public record Decision(String flag, Outcome outcome, Reason reason, String rule) {
    /// True when the subject gets the new path.
    public boolean isOn() {
        return outcome == Outcome.ON;
    }

    static Decision on(String flag, Reason reason, String rule) {
        return new Decision(flag, Outcome.ON, reason, rule);
    }

    static Decision off(String flag, Reason reason, String rule) {
        return new Decision(flag, Outcome.OFF, reason, rule);
    }
}
