/// Dated things: acts that are scheduled, and windows in which nothing is raised (F26).
package dev.signalbox.domain.calendar;
