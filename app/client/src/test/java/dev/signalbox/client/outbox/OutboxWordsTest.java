package dev.signalbox.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.testkit.TestClock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Words never run ahead of facts.
class OutboxWordsTest {
    private static final Instant NOW = TestClock.START;
    private static final ItemState.Refused REFUSED = new ItemState.Refused(
            new Refusal(Rule.NOT_PERMITTED, "", "Ivo may not raise exposure.", "Ask somebody who may."),
            Set.of(Role.RELEASE_MANAGER),
            NOW);

    @Test
    void onlyWhatTheStoreAcceptedIsCalledDone() {
        List<ItemState> others = Stream.concat(
                        Stream.<ItemState>of(
                                new ItemState.NotSent(),
                                new ItemState.Sending(1),
                                new ItemState.Sending(2),
                                new ItemState.Unanswered(1, "The connection broke.", NOW),
                                REFUSED,
                                new ItemState.Conflict(7, NOW),
                                new ItemState.Discarded("no longer wanted", NOW)),
                        Arrays.stream(Hold.values()).map(why -> new ItemState.Held(why, NOW)))
                .toList();
        for (ItemState state : others) {
            String said = (OutboxWords.word(state) + OutboxWords.sentence(state, NOW)).toLowerCase(Locale.ROOT);
            assertFalse(said.contains("accepted") || said.contains("in the store's log"), said);
        }
        assertEquals(
                "In the store's log at revision 1,234.", OutboxWords.sentence(new ItemState.Accepted(1_234, NOW), NOW));
    }

    @Test
    void unknownOutcomeIsCalledUnknownAndSaysWhatGoesOn() {
        assertEquals(
                "Whether it was done is unknown: The connection broke. It is sent again with the same id in 4 s,"
                        + " which does nothing twice.",
                OutboxWords.sentence(new ItemState.Unanswered(3, "The connection broke.", NOW.plusSeconds(4)), NOW));
    }

    @Test
    void refusalSaysWhyAndWhoCanHelp() {
        assertEquals(
                "Nothing was done. Ivo may not raise exposure. Ask somebody who may. It takes a release manager.",
                OutboxWords.sentence(REFUSED, NOW));
    }
}
