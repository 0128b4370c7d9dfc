package dev.signalbox.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.decision.CohortHash;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// From the decisions alone the application must know that enough users are on, stage by stage.
class ExposureSeenTest {
    private static final long SEED = CohortHash.seed("easymo", "deeplinks.enabled");

    @Test
    void aRoundAsksForEveryUserOnce() {
        UserWalk walk = new UserWalk(Sample.USERS);

        TreeSet<String> asked =
                new TreeSet<>(Stream.generate(walk::next).limit(Sample.USERS).toList());

        assertEquals(
                new TreeSet<>(IntStream.rangeClosed(1, Sample.USERS)
                        .mapToObj(Sample::user)
                        .toList()),
                asked);
    }

    @Test
    void aFaultFromTwentyFivePercentShowsOnEachStageFromThereAndOnNoneBefore() {
        assertEquals(List.of("1 %: 0", "25 %: 10000", "50 %: 10000", "100 %: 10000"), shown(25));
    }

    @Test
    void aFaultFromFiftyPercentLeavesTheStageOfTwentyFiveAlone() {
        assertEquals(List.of("1 %: 0", "25 %: 0", "50 %: 10000", "100 %: 10000"), shown(50));
    }

    @Test
    void decisionsNotYetMadeCountAsOff() {
        assertEquals(0.1, new RecentShare().after(Decisions.Answer.ON));
    }

    @Test
    void decisionsOutsideTheWindowAreForgotten() {
        RecentShare share = new RecentShare();
        share.after(Decisions.Answer.ON);

        IntStream.range(1, RecentShare.WINDOW).forEach(decision -> share.after(Decisions.Answer.OFF));

        assertEquals(0, share.after(Decisions.Answer.NONE));
    }

    private static List<String> shown(int from) {
        return Stream.of(1, 25, 50, 100)
                .map(percent -> percent + " %: " + shownInARound(new Fault(Scenario.ERRORS, from), percent))
                .toList();
    }

    /// At how many decisions of a round the fault shows, once the stage is as old as the window.
    private static long shownInARound(Fault fault, int percent) {
        UserWalk walk = new UserWalk(Sample.USERS);
        RecentShare share = new RecentShare();
        IntStream.range(0, RecentShare.WINDOW).forEach(decision -> share.after(answer(walk.next(), percent)));
        return Stream.generate(() -> share.after(answer(walk.next(), percent)))
                .limit(Sample.USERS)
                .filter(seen -> fault.at(seen) == Scenario.ERRORS)
                .count();
    }

    private static Decisions.Answer answer(String user, int percent) {
        return CohortHash.bucket(CohortHash.hash(user), SEED) < percent * 100
                ? Decisions.Answer.ON
                : Decisions.Answer.OFF;
    }
}
