package dev.signalbox.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RolloutReaderTest {
    private static final String HOSTILE = "a \"ladder\":{ and } and \\";

    private final RolloutReader reader = new RolloutReader();

    @Test
    void rolloutIsReadAsItWouldBeWithoutTheShortCut() {
        Rollout rollout = rollout(1, SeedLadders.launchPlan7());

        assertEquals(rollout, reader.read(DomainJson.write(rollout)));
    }

    @Test
    void rolloutsOnTheSameLadderShareIt() {
        Rollout one = reader.read(DomainJson.write(rollout(1, SeedLadders.launchPlan7())));
        Rollout other = reader.read(DomainJson.write(rollout(2, SeedLadders.launchPlan7())));

        assertSame(one.ladder(), other.ladder());
    }

    @Test
    void textThatLooksLikeALadderMisleadsNobody() {
        Exemption exemption = new Exemption("user-7", ExemptionEffect.FORCE_DISABLE, HOSTILE);
        StageLadder ladder = new StageLadder(
                "House " + HOSTILE,
                List.of(Stage.plain("Off", new StageTarget.Off()), Stage.plain(HOSTILE, new StageTarget.Count(5))),
                SeedLadders.canary5().skipping(),
                1);
        Rollout rollout = rollout(1, ladder).exempting(Table.of(Map.of("user-7", exemption)), 3);

        assertEquals(rollout, reader.read(DomainJson.write(rollout)));
    }

    @Test
    void damagedDocumentIsRefusedWhereverItBreaks() {
        String json = DomainJson.write(rollout(1, SeedLadders.canary5()));

        for (int length = 0; length < json.length(); length += 7) {
            String broken = json.substring(0, length);
            assertThrows(MalformedMessageException.class, () -> reader.read(broken), broken);
        }
    }

    private static Rollout rollout(int number, StageLadder ladder) {
        return Rollout.draft(FlagAddress.of("flag-" + number, "production"), ladder, 10_000, HealthPolicy.DEFAULT, 2);
    }
}
