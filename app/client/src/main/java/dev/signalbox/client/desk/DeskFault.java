package dev.signalbox.client.desk;

/// Why a desk cannot be used now.
public enum DeskFault {
    IN_USE("another console has it open", "Go on in that one, or close it first."),
    FULL("the disk is full", "Free some space and try again. Everything that was saved before is kept."),
    READ_ONLY("the disk is read-only", "Allow writing to it and try again. Everything that was saved before is kept."),
    LATER_VERSION("a newer Signalbox wrote it", "Use that version. Nothing in it was changed."),
    UNUSABLE("its files cannot be used", "Check that the folder is yours and can be written, then try again.");

    private final String problem;
    private final String fix;

    DeskFault(String problem, String fix) {
        this.problem = problem;
        this.fix = fix;
    }

    /// What is wrong, as a clause without a full stop.
    public String problem() {
        return problem;
    }

    /// What to do, as a sentence.
    public String fix() {
        return fix;
    }
}
