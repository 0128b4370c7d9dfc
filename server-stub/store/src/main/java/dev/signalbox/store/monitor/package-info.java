/// The store's own eyes and hands: it judges every live rollout, and rolls back or advances where the policy says so.
package dev.signalbox.store.monitor;
