package dev.signalbox.desktop.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.profile.Sound;
import dev.signalbox.desktop.fx.Tone;
import dev.signalbox.testkit.Actors;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is heard of a stop.
class StopTonesTest {
    private final List<Tone> heard = new ArrayList<>();

    @TempDir
    private Path folder;

    private StopRig rig;
    private final ObjectProperty<Sound> sound = new SimpleObjectProperty<>(Sound.ON);
    private StopTones tones;

    @BeforeEach
    void open() {
        rig = new StopRig(folder, Actors.IVO);
        tones = new StopTones(heard::add, sound);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void anAcceptedStopIsHeardOnce() {
        rig.stop();
        follow();
        follow();
        assertEquals(List.of(StopTones.ACCEPTED), heard);
    }

    @Test
    void anUnconfirmedStopIsHeardOnceAndThenItsAcceptance() {
        rig.store.cut = true;
        rig.stop();
        rig.timer.pass(Duration.ofSeconds(4));
        follow();
        assertEquals(List.of(), heard);

        rig.timer.pass(Duration.ofSeconds(2));
        follow();
        follow();
        assertEquals(List.of(StopTones.NOT_CONFIRMED), heard);

        rig.flow.dismiss();
        rig.store.cut = false;
        rig.timer.pass(Duration.ofSeconds(6));
        follow();
        assertEquals(List.of(StopTones.NOT_CONFIRMED, StopTones.ACCEPTED), heard);
    }

    @Test
    void turnedOffNothingIsHeardNowOrFromTheNextStore() {
        assertEquals("Stop tones are off.", tones.toggle());
        rig.stop();
        follow();
        assertEquals(List.of(), heard);
        assertEquals(Sound.OFF, sound.get());

        tones = new StopTones(heard::add, sound);
        follow();
        assertEquals(List.of(), heard);
        assertEquals("Stop tones are on. This one means accepted.", tones.toggle());
        assertEquals(List.of(StopTones.ACCEPTED), heard);
    }

    private void follow() {
        tones.follow(rig.flow.presses());
    }
}
