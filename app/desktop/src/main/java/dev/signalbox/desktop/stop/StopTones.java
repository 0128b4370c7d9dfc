package dev.signalbox.desktop.stop;

import dev.signalbox.client.profile.Sound;
import dev.signalbox.client.stop.Delivery;
import dev.signalbox.client.stop.StopProgress;
import dev.signalbox.client.stop.StopWords;
import dev.signalbox.desktop.fx.Speaker;
import dev.signalbox.desktop.fx.Tone;
import dev.signalbox.domain.stop.StopId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;

/// Lets a stop be heard: a short tone when the store has accepted it, another when nobody has confirmed it in time
/// (console.md section 5, step 12). Each once for each press. Confined to the screen's thread.
public final class StopTones {
    /// Two notes that rise.
    static final Tone ACCEPTED = new Tone(List.of(new Tone.Note(660, 90), new Tone.Note(880, 140)));

    /// Three low ones, apart.
    static final Tone NOT_CONFIRMED = new Tone(List.of(
            new Tone.Note(330, 160),
            new Tone.Note(0, 90),
            new Tone.Note(330, 160),
            new Tone.Note(0, 90),
            new Tone.Note(330, 240)));

    private final Speaker speaker;
    private final ObjectProperty<Sound> sound;
    private final Set<StopId> accepted = new HashSet<>();
    private final Set<StopId> unconfirmed = new HashSet<>();

    /// @param sound says whether anything is to be heard; kept by whoever supplies it
    public StopTones(Speaker speaker, ObjectProperty<Sound> sound) {
        this.speaker = speaker;
        this.sound = sound;
    }

    /// Turns tones off, or on again.
    ///
    /// @return what is so now, as a sentence
    String toggle() {
        sound.set(sound.get().other());
        return switch (sound.get()) {
            case ON -> {
                speaker.play(ACCEPTED);
                yield "Stop tones are on. This one means accepted.";
            }
            case OFF -> "Stop tones are off.";
        };
    }

    /// Sounds for what is new in `presses`.
    void follow(Collection<StopProgress.Pressed> presses) {
        for (StopProgress.Pressed press : presses) {
            StopId stop = press.press().id();
            if (press.delivery() instanceof Delivery.Accepted && accepted.add(stop)) {
                play(ACCEPTED);
            } else if (StopWords.isUnconfirmed(press) && unconfirmed.add(stop)) {
                play(NOT_CONFIRMED);
            }
        }
    }

    private void play(Tone tone) {
        if (sound.get() == Sound.ON) {
            speaker.play(tone);
        }
    }
}
