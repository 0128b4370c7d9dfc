package dev.signalbox.protocol.json;

import static dev.signalbox.protocol.json.Examples.ADDRESS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.bypass.BypassId;
import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.bypass.BypassEvent;
import dev.signalbox.domain.rules.calendar.FreezeEvent;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What earlier versions wrote is read as what it meant.
final class EarlierEventsTest {
    @Test
    void freezeThatWasLiftedBeforeThatWasReviewedOwesNoReview() {
        String lifted = "{\"type\":\"FreezeLifted\",\"id\":\"00000000-0000-4000-8000-00000000f0e2\"}";

        assertEquals(
                new FreezeEvent.FreezeLifted(
                        new FreezeId(UUID.fromString("00000000-0000-4000-8000-00000000f0e2")), Optional.empty()),
                DomainJson.read(lifted, Event.class));
    }

    @Test
    void reviewOfARolloutsBypassIsStillOne() {
        String reviewed = "{\"type\":\"BypassReviewed\",\"address\":{\"environment\":\"production\","
                + "\"flag\":\"deeplinks.enabled\"},\"bypass\":\"42\"}";

        assertEquals(
                new BypassEvent.BypassReviewed(new BypassId(42), Optional.of(ADDRESS)),
                DomainJson.read(reviewed, Event.class));
    }
}
