package dev.signalbox.desktop.why;

import dev.signalbox.domain.decision.Outcome;
import java.util.List;
import java.util.Optional;

/// What is shown of a decision.
///
/// @param headline on or off, for whom
/// @param figures bucket and share
/// @param steps every step of precedence, the strongest first
/// @param outcome what was decided; absent before it is
/// @param problem what is wrong with what was asked; empty when nothing is
record WhyAnswer(String headline, String figures, List<WhyStep> steps, String problem, Optional<Outcome> outcome) {
    static final WhyAnswer NONE = new WhyAnswer("", "", List.of(), "", Optional.empty());

    WhyAnswer {
        steps = List.copyOf(steps);
    }

    static WhyAnswer problem(String words) {
        return new WhyAnswer("", "", List.of(), words, Optional.empty());
    }
}
