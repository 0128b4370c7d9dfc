package dev.signalbox.desktop.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.device.BreakGlassLog;
import dev.signalbox.client.profile.OnCallContact;
import dev.signalbox.client.profile.OnCallFile;
import dev.signalbox.client.stop.Permit;
import dev.signalbox.client.stop.StopElsewhere;
import dev.signalbox.client.stop.StopSigner;
import dev.signalbox.desktop.stop.AskModel.Shown;
import dev.signalbox.testkit.Actors;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person can do who may not stop.
class AskModelTest {
    @TempDir
    private Path folder;

    private OnCallFile onCall;
    private StopRig rig;
    private AskModel model;

    @BeforeEach
    void open() {
        onCall = new OnCallFile(folder.resolve("on-call"), "flags", Optional.empty());
        rig = new StopRig(folder, Actors.VERA);
        model = new AskModel(
                rig.flow,
                new StopWays(
                        new StopElsewhere.Server(URI.create("https://flags.example.com")),
                        new StopSigner.Unable("It is not signed here."),
                        onCall,
                        new BreakGlassLog()),
                rig.computer,
                rig.tasks);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whoMayStopIsNotOfferedIt() {
        rig.arm(new Permit.Granted());
        model.follow();
        assertEquals(Shown.NOTHING, shown());
    }

    @Test
    void theContactIsAskedByNameWithTheWordsToSay() {
        onCall.keep(OnCallContact.parse("Ivo, ivo@example.com"));
        rig.arm(denied());
        model.follow();
        assertEquals(new Shown(Optional.of("Ask Ivo to stop now"), "", ""), shown());

        model.ask();

        assertEquals("Calling Ivo at ivo@example.com. Tell them:", shown().words());
        assertTrue(shown().text().startsWith("Stop deeplinks.enabled in PRODUCTION now: "), shown().text());
        assertTrue(
                shown().text()
                        .endsWith("signalboxctl stop --flag deeplinks.enabled --environment production"
                                + " --server https://flags.example.com --token-file FILE"),
                shown().text());
        assertEquals(1, rig.computer.opened.size());
    }

    @Test
    void withoutAContactTheWordsAreCopiedForOneOfThePeopleWhoCan() {
        rig.arm(denied());
        model.follow();
        assertEquals(Optional.of("Ask on-call to stop now"), shown().button());
        model.ask();
        assertEquals(
                "No on-call contact is set for this store: Incident, On-call contact sets one. These words are copied. Tell somebody who can:",
                shown().words());
        assertEquals(List.of(shown().text()), rig.computer.copied);
    }

    @Test
    void closingTheSheetForgetsIt() {
        rig.arm(denied());
        model.follow();
        model.ask();
        rig.flow.dismiss();
        model.follow();
        assertEquals(Shown.NOTHING, shown());
    }

    private Permit denied() {
        return Permit.of(Actors.VERA, rig.session.view().state().orElseThrow());
    }

    private Shown shown() {
        return model.shown().get();
    }
}
