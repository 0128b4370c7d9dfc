/// Ladders as data: the stages a rollout climbs, what each needs to pass and what throws it back (X-02..X-05).
package dev.signalbox.domain.ladder;
