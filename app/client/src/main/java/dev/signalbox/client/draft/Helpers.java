package dev.signalbox.client.draft;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.store.Submissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Who could do what one is refused: found by asking the rule book as somebody else in each role.
final class Helpers {
    /// Programs help nobody.
    private static final Set<Role> PEOPLE = EnumSet.complementOf(EnumSet.of(Role.SERVICE, Role.MONITOR));

    private Helpers() {}

    static Set<Role> of(Submission submission, Refusal refusal, State state, Instant now) {
        return Arrays.stream(Role.values())
                .filter(PEOPLE::contains)
                .filter(role -> helps(submission, refusal, state, now, role))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Where the right is missing, whoever has it helps, even if there is more in the way.
    private static boolean helps(Submission submission, Refusal refusal, State state, Instant now, Role role) {
        Actor somebodyElse = new Actor("", "Somebody else", Set.of(role));
        Receipt receipt =
                Submissions.process(state, submission, somebodyElse, now).receipt();
        return switch (receipt) {
            case Receipt.Applied applied -> true;
            case Receipt.Conflict conflict -> false;
            case Receipt.Refused(var theirs) ->
                refusal.rule() == Rule.NOT_PERMITTED && theirs.rule() != Rule.NOT_PERMITTED;
        };
    }
}
