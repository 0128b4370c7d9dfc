package dev.signalbox.desktop.next;

import dev.signalbox.domain.decision.NextSubject;
import dev.signalbox.domain.decision.Turnover;
import dev.signalbox.domain.decision.Turnover.Standing;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Who would come on by a plan that is being edited, and who would fall out by the edit, in words.
///
/// Somebody falls out who is on now and would not be, or whom a stage that is still ahead lets in as it is stored and
/// would not as it is edited. Stages are the same ones by their place where there are as many as before, else by name.
///
/// @param before what there is
/// @param after what the edit would lead to
public record EditedNext(State before, State after, FlagAddress address) {
    private static final String COMING = "Next stage, as edited";
    private static final String LEAVING = "Falling out by the edit";

    /// Who comes and who goes. Looks at every known subject once for each stage, so it is done in the background.
    public NextView view(InstantSource clock) {
        Optional<Rollout> planned = after.rollouts().get(address);
        if (planned.isEmpty()) {
            return none("The rules would refuse the plan, so nobody comes on by it.");
        }
        if (!after.stopsOver(address).isEmpty()) {
            return none("Nobody comes on while an emergency stop covers it.");
        }
        Standing is = new Standing(after, planned.get());
        return new NextView(coming(is, clock), leaving(is, clock));
    }

    private static NextView none(String words) {
        return new NextView(
                new NextView.Part(COMING, words, List.of()), new NextView.Part(LEAVING, "Nobody.", List.of()));
    }

    private NextView.Part coming(Standing is, InstantSource clock) {
        Rollout rollout = is.rollout();
        Standing was = stored().orElseGet(() -> nobody(is));
        Optional<Integer> next = NextView.stage(rollout);
        Turnover turnover = Turnover.between(
                was, next.map(stage -> is.on(stage, clock.instant())).orElse(is), clock);
        String title = next.map(
                        stage -> COMING + ": " + rollout.ladder().stage(stage).name())
                .orElse("At once, as edited");
        return new NextView.Part(
                title,
                NextView.words(turnover.coming().size(), turnover.known(), "would come on"),
                turnover.coming().stream().map(NextView::line).toList());
    }

    private NextView.Part leaving(Standing is, InstantSource clock) {
        return stored().map(was -> leaving(was, is, clock))
                .orElseGet(() ->
                        new NextView.Part(LEAVING, "There is no plan yet that anybody could fall out of.", List.of()));
    }

    private NextView.Part leaving(Standing was, Standing is, InstantSource clock) {
        Map<NextSubject, List<String>> falls = new LinkedHashMap<>();
        Turnover atOnce = Turnover.between(was, is, clock);
        atOnce.leaving().forEach(subject -> add(falls, subject, "at once"));
        int known = atOnce.known();
        StageLadder stored = was.rollout().ladder();
        for (int from = Math.max(1, was.rollout().stageIndex()); from <= stored.last(); from++) {
            Optional<Integer> to = same(stored, from, is.rollout().ladder());
            if (to.isPresent()) {
                Turnover on = Turnover.between(was.on(from, clock.instant()), is.on(to.get(), clock.instant()), clock);
                String stage = "of " + is.rollout().ladder().stage(to.get()).name();
                on.leaving().forEach(subject -> add(falls, subject, stage));
                known = Math.max(known, on.known());
            }
        }
        return new NextView.Part(LEAVING, NextView.words(falls.size(), known, "would fall out"), lines(falls));
    }

    private static void add(Map<NextSubject, List<String>> falls, NextSubject subject, String where) {
        falls.computeIfAbsent(subject, first -> new ArrayList<>()).add(where);
    }

    private static List<NextView.Line> lines(Map<NextSubject, List<String>> falls) {
        List<NextView.Line> lines = new ArrayList<>();
        falls.forEach((subject, where) -> {
            NextView.Line line = NextView.line(subject);
            String more = where.size() == 1 ? "" : " and later";
            lines.add(
                    new NextView.Line(line.subject(), "Falls out " + where.getFirst() + more + " · " + line.details()));
        });
        return lines;
    }

    private static Optional<Integer> same(StageLadder stored, int index, StageLadder edited) {
        if (stored.last() == edited.last()) {
            return Optional.of(index);
        }
        String name = stored.stage(index).name();
        return IntStream.rangeClosed(1, edited.last())
                .boxed()
                .filter(candidate -> isNamed(edited.stage(candidate), name))
                .findFirst();
    }

    private static boolean isNamed(Stage stage, String name) {
        return stage.name().equals(name);
    }

    private Optional<Standing> stored() {
        return before.rollouts().get(address).map(rollout -> new Standing(before, rollout));
    }

    /// The same plan before it lets anybody in.
    private static Standing nobody(Standing is) {
        Rollout rollout = is.rollout();
        return new Standing(
                is.state(),
                Rollout.draft(
                        rollout.address(),
                        rollout.ladder(),
                        rollout.population(),
                        rollout.health(),
                        rollout.revision()));
    }
}
