/// The one persistent collection that the rule book needs.
package dev.signalbox.domain.collection;
