package dev.signalbox.client.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.stop.StopScope;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The environment variables that stop without a store.
class StopOverrideTest {
    @Test
    void aFlagHasItsOwnVariable() {
        assertEquals(List.of("DEEPLINKS_ENABLED_EMERGENCY_STOP=true"), StopOverride.of(reach("deeplinks.enabled")));
    }

    @Test
    void aWiderStopNamesEveryLiveFlagOnce() {
        assertEquals(
                List.of("CHECKOUT_V2_EMERGENCY_STOP=true", "DEEPLINKS_ENABLED_EMERGENCY_STOP=true"),
                StopOverride.of(everything(
                        FlagAddress.of("deeplinks.enabled", "production"),
                        FlagAddress.of("deeplinks.enabled", "staging"),
                        FlagAddress.of("checkout-v2", "production"))));
    }

    @Test
    void whatIsNotKnownIsNotNamed() {
        assertEquals(List.of(), StopOverride.of(everything()));
    }

    @Test
    void everyShellCanSetTheName() {
        assertEquals("_2FA_EMERGENCY_STOP", StopOverride.variable(new FlagKey("2fa")));
    }

    private static StopReach reach(String flag) {
        return StopNames.reach(new StopScope.OneFlag(new FlagKey(flag), StopRig.PRODUCTION));
    }

    private static StopReach everything(FlagAddress... live) {
        return new StopReach(
                StopWidth.EVERYTHING,
                new StopScope.Everything(),
                "everything",
                "",
                25,
                2_500,
                List.of(live),
                Optional.empty());
    }
}
