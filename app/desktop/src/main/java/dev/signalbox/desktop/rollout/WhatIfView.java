package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.rollout.GraphModel.Mark;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.whatif.Moment;
import dev.signalbox.domain.whatif.Replay;
import dev.signalbox.domain.whatif.Scenario;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a replay came to, in words.
///
/// @param headline what would have happened
/// @param remarks what there is to know of it, such as how often too little was known
/// @param acts what would have been done, and by which rule, value, n and window
/// @param course to be drawn; absent when there is none
record WhatIfView(String headline, String remarks, List<Mark> acts, Optional<Hypothesis> course) {
    /// Before anything was read.
    static final WhatIfView NONE = new WhatIfView("Reading what was recorded…", "", List.of(), Optional.empty());

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);

    WhatIfView {
        acts = List.copyOf(acts);
    }

    static WhatIfView saying(String headline) {
        return new WhatIfView(headline, "", List.of(), Optional.empty());
    }

    /// How `scenario` fared in `replay` of `recorded`.
    static WhatIfView of(Scenario scenario, Replay replay, MetricSeries recorded, long population, ZoneId zone) {
        if (recorded.points().isEmpty()) {
            return saying("Nothing was recorded, so nothing can be replayed.");
        }
        if (replay.moments().isEmpty()) {
            return saying("Too little was recorded: it ends before the first look at it.");
        }
        Hypothesis course = Hypothesis.of(scenario, replay, population);
        return new WhatIfView(
                headline(scenario, replay, course, zone),
                remarks(scenario, replay),
                course.marks(),
                Optional.of(course));
    }

    private static String headline(Scenario scenario, Replay replay, Hypothesis course, ZoneId zone) {
        Moment last = replay.moments().getLast();
        String stage = scenario.ladder().stage(last.stage()).name();
        if (replay.rollback().isPresent()) {
            return "Would have rolled back at " + moment(last.at(), zone) + ", from " + stage;
        }
        Optional<Mark> told = course.marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.VERDICT)
                .findFirst();
        if (told.isPresent()) {
            return "Would have told people to roll back at " + moment(told.get().at(), zone);
        }
        if (unknown(replay) == replay.moments().size()) {
            return "Too few requests for any verdict: it would have stayed on " + stage;
        }
        return "Would not have rolled back; got to " + stage;
    }

    /// How often there were too few requests; that holds a rollout where it is.
    private static String remarks(Scenario scenario, Replay replay) {
        long unknown = unknown(replay);
        if (unknown == 0) {
            return "";
        }
        long most = replay.moments().stream()
                .filter(WhatIfView::isUnknown)
                .mapToLong(moment -> moment.assessment().n())
                .max()
                .orElse(0);
        int stage = replay.moments().stream()
                .filter(WhatIfView::isUnknown)
                .findFirst()
                .map(Moment::stage)
                .orElse(1);
        return "In " + DetailWords.number(unknown) + " of "
                + DetailWords.number(replay.moments().size())
                + " looks too little was known for a verdict, which holds: at most " + DetailWords.number(most)
                + " requests, where "
                + DetailWords.number(scenario.policies().get(stage).minSample().value())
                + " are asked for.";
    }

    private static long unknown(Replay replay) {
        return replay.moments().stream().filter(WhatIfView::isUnknown).count();
    }

    private static boolean isUnknown(Moment moment) {
        return moment.assessment().verdict() == Verdict.NO_DATA;
    }

    /// On one line, however narrow its place is.
    static String moment(Instant at, ZoneId zone) {
        return CLOCK.format(at.atZone(zone)).replace(' ', '\u00a0');
    }
}
