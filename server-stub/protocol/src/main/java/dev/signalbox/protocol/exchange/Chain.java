package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.Condition;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.SegmentKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rules of which the first that matches decides, being turned into lists of subjects and one audience. For one thread.
final class Chain {
    private static final String FIX = "Split the flag, or lay its rollout out by hand.";

    private final Set<String> included = new HashSet<>();
    private final Set<String> excluded = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private final List<Condition> conditions = new ArrayList<>();
    private Optional<Percentage> portion = Optional.empty();
    private Optional<SegmentKey> segment = Optional.empty();

    /// Names the segment that the audience is.
    void named(SegmentKey key) {
        segment = Optional.of(key);
    }

    /// Adds the next rule.
    void add(String path, Match match, Serving serving) {
        switch (serving) {
            case Serving.On() -> on(path, match);
            case Serving.Off() -> off(path, match);
            case Serving.Portion(var percentage) -> audience(path, match, percentage);
        }
    }

    /// Adds the next rule, which is known to be the audience, whatever it serves.
    void audience(String path, Match match, Percentage percentage) {
        boolean another = portion.isPresent()
                && (!portion.get().equals(percentage)
                        || !(conditions.isEmpty() && match.keys().isEmpty()));
        if (another) {
            throw new CannotCarryException(path, "It is a second audience, and a stage has one.", FIX);
        }
        portion = Optional.of(percentage);
        members.addAll(match.keys());
        conditions.addAll(match.conditions());
    }

    /// Ends the rules with what everybody else gets.
    FlagDefinition ending(
            FlagKey key, String description, FlagDefinition.Standing standing, String path, Serving serving) {
        return new FlagDefinition(
                key,
                description,
                standing,
                portion.map(percentage -> members(key, percentage, path, serving))
                        .orElseGet(() -> share(serving)),
                included,
                excluded);
    }

    private void on(String path, Match match) {
        if (!match.isKeysOnly()) {
            audience(path, match, Percentage.ALL);
            return;
        }
        notAfterAudience(path);
        match.keys().stream().filter(key -> !excluded.contains(key)).forEach(included::add);
    }

    private void off(String path, Match match) {
        if (!match.isKeysOnly()) {
            throw new CannotCarryException(path, "It turns the flag off by attributes.", FIX);
        }
        notAfterAudience(path);
        match.keys().stream().filter(key -> !included.contains(key)).forEach(excluded::add);
    }

    private void notAfterAudience(String path) {
        if (portion.isPresent()) {
            throw new CannotCarryException(
                    path, "It lists subjects after the audience, and here lists come first.", FIX);
        }
    }

    private Audience members(FlagKey key, Percentage percentage, String path, Serving serving) {
        if (!(serving instanceof Serving.Off)) {
            throw new CannotCarryException(path, "It gives the flag to others than its segment too.", FIX);
        }
        SegmentKey name = segment.orElseGet(() -> new SegmentKey(key.value() + "-audience"));
        return new Audience.Members(new Segment(name, members, conditions), percentage);
    }

    private static Audience share(Serving serving) {
        return new Audience.Share(
                switch (serving) {
                    case Serving.On() -> Percentage.ALL;
                    case Serving.Off() -> Percentage.NONE;
                    case Serving.Portion(var percentage) -> percentage;
                });
    }
}
