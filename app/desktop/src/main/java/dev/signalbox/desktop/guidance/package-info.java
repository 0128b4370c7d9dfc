/// What the product advises on a rollout, in the same words and the same shape on every screen. Knows no feature.
package dev.signalbox.desktop.guidance;
