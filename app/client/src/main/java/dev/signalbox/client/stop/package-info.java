/// The emergency stop without a screen: what a press covers, the gestures that fire it, its local journal, the lane it
/// is sent on, and the words that say what is known of it. console.md 5.
package dev.signalbox.client.stop;
