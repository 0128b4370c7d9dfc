/// What a person chooses for this computer: look, size, sound and keys.
package dev.signalbox.desktop.settings;
