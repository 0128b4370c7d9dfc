/// Routing policies: ordered rules that name the processor of a job (F24).
package dev.signalbox.domain.routing;
