/// What the sources of metrics brought, and how asking them goes.
package dev.signalbox.store.source;
