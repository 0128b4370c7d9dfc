/// What the store counts of itself: decisions, stage changes, routed jobs.
package dev.signalbox.store.telemetry;
