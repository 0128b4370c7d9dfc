package dev.signalbox.desktop.help;

import java.util.List;

/// What belongs together.
record HelpGroup(String title, List<HelpLine> lines) {}
