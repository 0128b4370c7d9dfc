package dev.signalbox.domain.rules;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.RINA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.testing.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Include and exclude lists: each subject at most once, lists as a whole or not at all (S1-24, S3-53, S3-54).
final class ExemptionRulesTest {
    private static final Optional<SubjectKind> REPOSITORY = Optional.of(SubjectKind.REPOSITORY);

    private final World world = World.runningAt(3);

    @Test
    void severalComeOntoTheIncludeListInOneEntryOfTheTrail() {
        List<Event> events = world.does(
                RINA, new Command.AddToWhitelist(IN_PRODUCTION, REPOSITORY, Set.of("repo-2", "repo-1"), "asked"));

        assertEquals(
                List.of(new Event.WhitelistAdded(
                        IN_PRODUCTION, List.of(included("repo-1", "asked"), included("repo-2", "asked")))),
                events);
        assertEquals("whitelist.added", events.getFirst().action());
        assertEquals(Set.of("repository:repo-1", "repository:repo-2"), keys());
    }

    @Test
    void thoseWhoAreListedAlreadyAreNotListedTwice() {
        add("repo-1");

        assertEquals(
                List.of(),
                world.does(RINA, new Command.AddToWhitelist(IN_PRODUCTION, REPOSITORY, Set.of("repo-1"), "")));
    }

    @Test
    void removingTakesOffWhoIsListedAndLeavesTheRest() {
        add("repo-1");
        add("repo-2");

        List<Event> events = world.does(
                RINA, new Command.RemoveFromWhitelist(IN_PRODUCTION, REPOSITORY, Set.of("repo-2", "repo-3")));

        assertEquals("whitelist.removed", events.getFirst().action());
        assertEquals(Set.of("repository:repo-1"), keys());
    }

    @Test
    void excludedSubjectIsNotIncludedAmongManyUnseen() {
        world.does(
                RINA,
                new Command.SetExemption(
                        IN_PRODUCTION, new Exemption("repo-1", ExemptionEffect.FORCE_DISABLE, "leaks", REPOSITORY)));

        world.refuses(
                Rule.EXCLUDED,
                "subjects",
                RINA,
                new Command.AddToWhitelist(IN_PRODUCTION, REPOSITORY, Set.of("repo-0", "repo-1"), ""));
    }

    @Test
    void subjectsOfTwoKindsWithOneNameAreTwo() {
        add("acme");
        world.does(
                RINA,
                new Command.SetExemption(IN_PRODUCTION, new Exemption("acme", ExemptionEffect.FORCE_DISABLE, "")));

        assertEquals(Set.of("repository:acme", "acme"), keys());
        world.refuses(
                Rule.ALREADY_EXISTS,
                "subject",
                RINA,
                new Command.SetExemption(
                        IN_PRODUCTION, new Exemption("repository:acme", ExemptionEffect.FORCE_ENABLE, "")));
    }

    @Test
    void noneAndMoreThanAThousandAtOnceAreRefused() {
        Set<String> many = IntStream.rangeClosed(0, 1_000)
                .mapToObj(number -> "repo-" + number)
                .collect(Collectors.toSet());

        Assertions.assertThrows(
                InvalidValueException.class, () -> new Command.AddToWhitelist(IN_PRODUCTION, REPOSITORY, Set.of(), ""));
        Assertions.assertThrows(
                InvalidValueException.class, () -> new Command.AddToWhitelist(IN_PRODUCTION, REPOSITORY, many, ""));
    }

    private void add(String repository) {
        world.does(RINA, new Command.AddToWhitelist(IN_PRODUCTION, REPOSITORY, Set.of(repository), ""));
    }

    private static Exemption included(String repository, String note) {
        return new Exemption(repository, ExemptionEffect.FORCE_ENABLE, note, REPOSITORY);
    }

    private Set<String> keys() {
        return world.state()
                .rollouts()
                .get(IN_PRODUCTION)
                .orElseThrow()
                .exemptions()
                .keys()
                .collect(Collectors.toSet());
    }
}
