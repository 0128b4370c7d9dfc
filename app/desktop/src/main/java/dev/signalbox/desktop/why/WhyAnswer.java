package dev.signalbox.desktop.why;

import java.util.List;

/// What is shown of a decision.
///
/// @param headline on or off, for whom
/// @param figures bucket and share
/// @param steps every step of precedence, the strongest first
/// @param problem what is wrong with what was asked; empty when nothing is
record WhyAnswer(String headline, String figures, List<WhyStep> steps, String problem) {
    static final WhyAnswer NONE = new WhyAnswer("", "", List.of(), "");

    WhyAnswer {
        steps = List.copyOf(steps);
    }

    static WhyAnswer problem(String words) {
        return new WhyAnswer("", "", List.of(), words);
    }
}
