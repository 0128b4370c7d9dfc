/// What a person could see of a store, kept on this computer for a start without the store.
package dev.signalbox.client.cache;
