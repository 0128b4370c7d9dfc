/// What applications reported, in buckets of a second, a minute and an hour.
package dev.signalbox.store.metric;
