/// The calendar: scheduled acts, freezes, and when stages, windows and retries fall due.
package dev.signalbox.desktop.calendar;
