/// What the new path does to its users, and the verdict on it: tallies, latency histograms, health policies, the judge.
package dev.signalbox.domain.health;
