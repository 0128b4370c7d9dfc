/// The stores that a person has added, and where their tokens are kept.
package dev.signalbox.client.profile;
