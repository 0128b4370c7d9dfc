/// Evaluators that make themselves known, and by which revision they say they decide.
package dev.signalbox.store.evaluator;
