/// One rollout: where it stands, what is measured, what is advised, and every act on it. The graph lies on a model
/// without a pixel, the screen on a view without a control.
package dev.signalbox.desktop.rollout;
