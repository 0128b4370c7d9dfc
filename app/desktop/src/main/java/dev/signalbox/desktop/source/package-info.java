/// Where metrics come from besides applications: each source, how asking it goes, and the form to change it.
package dev.signalbox.desktop.source;
