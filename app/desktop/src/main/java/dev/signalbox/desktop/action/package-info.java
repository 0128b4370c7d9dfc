/// The one registry of everything a person can do: name, key, effect, and why it cannot be done now.
package dev.signalbox.desktop.action;
