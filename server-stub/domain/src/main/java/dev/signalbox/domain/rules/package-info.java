/// The rule book itself: commands, the events they become, the state those fold into, and `decide` between them.
package dev.signalbox.domain.rules;
