package dev.signalbox.desktop.policy;

/// One thing that is known of what is chosen.
///
/// @param name what it is about, such as `Budget`
record Fact(String name, String text, Look look) {
    /// How its text is drawn.
    enum Look {
        /// A few words, beside others.
        FIGURE,
        /// Sentences, across the card.
        WORDS,
        /// Exactly what runs: with every space that it has.
        CODE
    }

    static Fact figure(String name, String text) {
        return new Fact(name, text, Look.FIGURE);
    }

    static Fact words(String name, String text) {
        return new Fact(name, text, Look.WORDS);
    }

    static Fact code(String name, String text) {
        return new Fact(name, text, Look.CODE);
    }
}
