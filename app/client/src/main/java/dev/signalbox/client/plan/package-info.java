/// What somebody lays out for a rollout: the plan as it is edited, what it changes in words, and the commands that it
/// becomes.
package dev.signalbox.client.plan;
