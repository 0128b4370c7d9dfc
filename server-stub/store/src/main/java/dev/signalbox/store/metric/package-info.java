/// What applications reported, in buckets of a second.
package dev.signalbox.store.metric;
