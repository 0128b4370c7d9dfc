/// The chapter on bypasses: what counts as one, and that somebody else reviews it in time (F28).
package dev.signalbox.domain.rules.bypass;
