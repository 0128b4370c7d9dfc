/// The chapter on dated things: scheduled acts, freezes, and the calendar that shows both (F26, S1-18, X-17).
package dev.signalbox.domain.rules.calendar;
