/// The chapter on routing policies: jobs to processors by rules (F24).
package dev.signalbox.domain.rules.routing;
