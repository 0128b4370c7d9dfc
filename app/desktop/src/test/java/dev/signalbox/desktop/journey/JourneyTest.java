package dev.signalbox.desktop.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.signalbox.domain.rules.Command;
import dev.signalbox.testkit.Fixtures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What a person goes through when the store is out of reach, from the first key to the last answer: the same with a
/// store in the console's process and with a server behind a socket.
@ParameterizedClass
@EnumSource(Distance.Place.class)
class JourneyTest {
    @Parameter
    private Distance.Place place;

    @TempDir
    private Path root;

    private Traveller person;

    @BeforeEach
    void sitDown() {
        person = new Traveller(place, root);
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void offlineDraftMeetsAConflictIsDecidedAndSent() {
        person.cut();
        person.await(
                "a draft is offered",
                () -> person.<Button>find("rollout-primary").getText().equals("Draft: Ramp to 25 %"));
        person.rig.click("rollout-reason");
        person.rig.type("ok");
        person.await("it can be pressed", () -> !person.find("rollout-primary").isDisabled());
        person.rig.click("rollout-primary");
        person.rig.click("go-drafts");
        person.await("it waits", () -> person.rig.sees("drafts-take-back"));
        assertEquals(
                "Not sent. Waiting to be sent.",
                person.<Label>find("drafts-sentence").getText());
        person.others(new Command.PauseRollout(Fixtures.IN_PRODUCTION));
        person.others(new Command.ResumeRollout(Fixtures.IN_PRODUCTION));

        person.heal();
        person.await("the conflict is shown", () -> person.rig.sees("drafts-mine-on-top"));
        assertEquals(Fixtures.BETA, person.rollout().stageIndex(), "nothing is sent before it is decided");
        person.rig.click("drafts-mine-on-top");

        person.await(
                "it is accepted",
                () -> person.<Label>find("drafts-sentence")
                        .getText()
                        .equals("Accepted. In the store's log at revision "
                                + person.state().revision() + "."));
        assertEquals(Fixtures.QUARTER, person.rollout().stageIndex());
    }

    @Test
    void stopWithoutTheStoreIsDeliveredWhenItIsBack() {
        person.cut();
        person.stop();
        person.pass(Duration.ofSeconds(6));
        person.await("the alarm", () -> person.rig.sees("stop-alarm"));
        person.rig.press(KeyCode.ESCAPE);
        person.await("the banner", () -> person.rig.sees("stop-banner"));
        assertEquals(List.of(), person.stops());

        person.heal();
        person.await("it arrives", () -> person.stops().size() == 1);
        person.await("the banner goes", () -> !person.rig.sees("stop-banner"));
    }

    @Test
    void stopThatIsNotConfirmedIsThereAgainAtTheNextStartWithoutTheStore() {
        person.cut();
        person.stop();
        person.pass(Duration.ofSeconds(6));
        person.await("the alarm", () -> person.rig.sees("stop-alarm"));

        person.leaveAndComeBack();

        person.await("the banner", () -> person.rig.sees("stop-banner"));
        assertEquals(List.of(), person.stops());
        person.heal();
        person.await("it arrives", () -> person.stops().size() == 1);
    }

    @Test
    void stopThatWaitedSixteenMinutesIsAskedAbout() {
        person.cut();
        person.stop();
        person.pass(Duration.ofMinutes(16));
        person.await("it is held", () -> person.rig.sees("stop-held"));

        person.heal();
        assertEquals("Stop held", person.<Label>find("stop-headline").getText());
        assertEquals(List.of(), person.stops(), "nothing goes off by itself");
        person.rig.click("stop-send-held");

        person.await("it arrives", () -> person.stops().size() == 1);
        person.await("it is over", () -> !person.rig.sees("stop-held"));
        assertFalse(person.rig.sees("stop-banner"));
    }
}
