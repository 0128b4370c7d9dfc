package dev.signalbox.desktop.words;

/// What is said of a screen that is not live.
public final class AgeWords {
    private AgeWords() {}

    /// Says that what is seen is `age` old, such as `4 min old`; empty for what is live.
    public static String seen(String age) {
        return age.isEmpty() ? "" : "What you see is " + age;
    }
}
