package dev.signalbox.desktop.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Tones as the samples that a sound device plays.
class ComputerSpeakerTest {
    @Test
    void aNoteLastsAsLongAsItSays() {
        assertEquals(2 * 4_410, ComputerSpeaker.samples(note(440, 100)).length);
    }

    @Test
    void aNoteBeginsAndEndsInSilenceAndIsHeardBetween() {
        byte[] samples = ComputerSpeaker.samples(note(440, 100));
        assertEquals(0, sample(samples, 0));
        assertEquals(0, sample(samples, samples.length / 2 - 1));
        int loudest = 0;
        for (int index = 0; index < samples.length / 2; index++) {
            loudest = Math.max(loudest, Math.abs(sample(samples, index)));
        }
        assertTrue(loudest > 8_000 && loudest < 8_200, "loudest is " + loudest);
    }

    @Test
    void aRestIsSilent() {
        for (byte sample : ComputerSpeaker.samples(note(0, 20))) {
            assertEquals(0, sample);
        }
    }

    private static int sample(byte[] samples, int index) {
        return (samples[2 * index + 1] << 8) | (samples[2 * index] & 0xff);
    }

    private static Tone note(double hertz, int milliseconds) {
        return new Tone(List.of(new Tone.Note(hertz, milliseconds)));
    }
}
