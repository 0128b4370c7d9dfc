/// The decision matrix: which row the live figures point at, what to pull, how long it takes and whom to tell.
package dev.signalbox.domain.guidance;
