package dev.signalbox.desktop.fx;

import java.io.ByteArrayOutputStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// This computer's sound device, if it has one.
public final class ComputerSpeaker implements Speaker {
    static final int SAMPLES_PER_SECOND = 44_100;

    private static final AudioFormat FORMAT = new AudioFormat(SAMPLES_PER_SECOND, 16, 1, true, false);
    /// Quiet enough for a room with others in it.
    private static final double LOUDNESS = 0.25;
    /// Fades a note in and out, so that it does not click.
    private static final int FADE_SAMPLES = SAMPLES_PER_SECOND / 200;

    @Override
    public void play(Tone tone) {
        Thread.ofPlatform().daemon().name("tone").start(() -> sound(samples(tone)));
    }

    /// `tone` as samples of 16 bits, the low byte first.
    static byte[] samples(Tone tone) {
        ByteArrayOutputStream samples = new ByteArrayOutputStream();
        for (Tone.Note note : tone.notes()) {
            int length = SAMPLES_PER_SECOND * note.milliseconds() / 1000;
            for (int index = 0; index < length; index++) {
                double fade = Math.min(1, Math.min(index, length - 1 - index) / (double) FADE_SAMPLES);
                double wave = Math.sin(2 * Math.PI * note.hertz() * index / SAMPLES_PER_SECOND);
                int sample = (int) Math.round(wave * fade * LOUDNESS * Short.MAX_VALUE);
                samples.write(sample);
                samples.write(sample >> 8);
            }
        }
        return samples.toByteArray();
    }

    /// Silence where there is no device, it is taken, or this computer's sound library is missing: a tone only repeats
    /// what is written on the screen.
    private static void sound(byte[] samples) {
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | RuntimeException | LinkageError silence) {
            System.getLogger(ComputerSpeaker.class.getName())
                    .log(System.Logger.Level.DEBUG, "No tone could be played.", silence);
        }
    }
}
