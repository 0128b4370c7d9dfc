package dev.signalbox.desktop.rollout;

import javafx.scene.paint.Color;

/// The graph's colours, as the style sheet gives them.
///
/// @param ink text that matters
/// @param quiet axis text and the plan
/// @param grid lines behind everything
/// @param exposure what is served
/// @param measured what was seen
/// @param figure error rate and latency
/// @param pass the bound to stay under
/// @param stop the bound that throws back, and stop marks
/// @param band behind each band
record GraphColours(
        Color ink,
        Color quiet,
        Color grid,
        Color exposure,
        Color measured,
        Color figure,
        Color pass,
        Color stop,
        Color band) {}
