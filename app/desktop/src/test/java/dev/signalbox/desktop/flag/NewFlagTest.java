package dev.signalbox.desktop.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagKey;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewFlagTest {
    @Test
    void everyEmptyFieldSaysWhatItNeeds() {
        assertEquals(
                Map.of(
                        FlagField.KEY,
                        "'' is not a name. Use 1 to 100 letters, digits, dots, hyphens and underscores,"
                                + " beginning with a letter or digit.",
                        FlagField.APP,
                        "'' is not a name. Use 1 to 100 letters, digits, dots, hyphens and underscores,"
                                + " beginning with a letter or digit.",
                        FlagField.DESCRIPTION,
                        "It is empty. Give 1 to 500 characters.",
                        FlagField.OWNER,
                        "It is empty. Give 1 to 100 characters."),
                NewFlag.EMPTY.wrong());
    }

    @Test
    void wholeFormMakesTheFlagWithoutTheBlanksAround() {
        NewFlag typed = NewFlag.EMPTY
                .with(FlagField.KEY, " checkout.one-page ")
                .with(FlagField.APP, "shop")
                .with(FlagField.DESCRIPTION, "One page instead of three")
                .with(FlagField.OWNER, "shop-team ");

        Flag flag = new Flag(
                new FlagKey("checkout.one-page"), new AppKey("shop"), "One page instead of three", "shop-team");
        assertEquals(Optional.of(flag), typed.flag());
        assertEquals(Optional.of(flag), NewFlag.of(flag).flag());
    }

    @Test
    void refusalWithoutAFieldOfTheFormStandsAboveTheButton() {
        assertEquals(FlagField.OWNER, NewFlag.field("command"));
        assertEquals(FlagField.APP, NewFlag.field("app"));
    }
}
