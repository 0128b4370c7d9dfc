package dev.signalbox.domain.backout;

/// What a rollback goes back to.
public enum RollbackTarget {
    FLAG_OFF("Flag off", Support.BY_SIGNALBOX),
    PERCENT_ZERO("0 %", Support.BY_SIGNALBOX),
    PREVIOUS_STAGE("Previous stage", Support.BY_SIGNALBOX),
    CHANNEL_POINTER("Channel's previous release", Support.BY_ITS_STEPS),
    PREVIOUS_RELEASE("Previous release", Support.BY_ITS_STEPS),
    REVERSE_MIGRATION("Reverse migration", Support.BY_ITS_STEPS);

    /// Who gets there.
    public enum Support {
        BY_SIGNALBOX("Signalbox does it."),
        /// Valid, and recorded; but Signalbox keeps no channels, releases or migrations that it
        /// could set back.
        BY_ITS_STEPS("Signalbox does not do this by itself yet: the steps do.");

        private final String sentence;

        Support(String sentence) {
            this.sentence = sentence;
        }

        /// What people read.
        public String sentence() {
            return sentence;
        }
    }

    private final String label;
    private final Support support;

    RollbackTarget(String label, Support support) {
        this.label = label;
        this.support = support;
    }

    /// What people read.
    public String label() {
        return label;
    }

    /// Who gets there.
    public Support support() {
        return support;
    }
}
