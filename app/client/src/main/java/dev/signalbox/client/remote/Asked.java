package dev.signalbox.client.remote;

/// What a request was for, and so what a missing answer leaves open.
enum Asked {
    /// Nothing changes, so nothing is open.
    QUESTION(""),
    /// May have been taken, and can be sent again with its id.
    COMMAND(" Whether the store took it is not known: sending it again finds out."),
    /// May have been taken, and counts twice when it is sent again.
    REPORT(" Whether it arrived is not known.");

    private final String open;

    Asked(String open) {
        this.open = open;
    }

    /// `words`, and what is not known.
    String unanswered(String words) {
        return words + open;
    }
}
