/// The chapter on metric sources: what the store asks for figures, and what people type in (F19).
package dev.signalbox.domain.rules.source;
