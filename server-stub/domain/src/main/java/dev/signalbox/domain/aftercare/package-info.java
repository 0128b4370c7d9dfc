/// What is left to do once everybody has a flag: watch it for a while, then take it out of the
/// code (S2-75..79, 97..105).
package dev.signalbox.domain.aftercare;
