package dev.signalbox.client.stop;

/// How the sheet opens.
///
/// @param width what is preselected; the narrowest when the context has no such width
public record StopOpening(StopChoices choices, StopWidth width, Reachability link, Permit permit) {
    StopReach reach() {
        return choices.at(width).orElseGet(choices::narrowest);
    }
}
