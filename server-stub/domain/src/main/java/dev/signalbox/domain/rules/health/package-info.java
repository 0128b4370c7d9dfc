/// The chapter on how rollouts are judged: health policies wider than one rollout, and what a stage's policy comes to.
package dev.signalbox.domain.rules.health;
