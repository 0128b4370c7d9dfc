/// The editor of a rollout: its ladder, whom it is for, how it is judged and when it is open. What is edited is kept as
/// drafts at once.
package dev.signalbox.desktop.plan;
