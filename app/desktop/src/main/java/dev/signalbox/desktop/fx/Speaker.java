package dev.signalbox.desktop.fx;

/// What tones are heard from. Returns at once, from any thread; where there is nothing to hear it from, there is
/// silence.
@FunctionalInterface
public interface Speaker {
    /// Begins to play `tone`.
    void play(Tone tone);
}
