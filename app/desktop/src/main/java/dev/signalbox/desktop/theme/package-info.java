/// The console's tokens (colours, spacing, type) over AtlantaFX's Primer, in light and dark.
package dev.signalbox.desktop.theme;
