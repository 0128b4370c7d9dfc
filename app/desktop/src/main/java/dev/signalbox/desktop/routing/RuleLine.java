package dev.signalbox.desktop.routing;

/// One line of a policy: who is eligible, a rule, or what happens otherwise.
///
/// @param name such as `1  recent data`
/// @param tests what it asks and where it leads, such as `timeRange is at most 1 → inngest`
/// @param why what came of it; empty before a job was tried
record RuleLine(String name, String tests, Result result, String why) {
    /// What came of it.
    enum Result {
        /// No job was tried yet.
        UNTRIED,
        /// It was asked, and the next one is asked.
        PASSED,
        DECIDED,
        NOT_ASKED,
        /// The job holds something that it cannot compare.
        FAILED
    }
}
