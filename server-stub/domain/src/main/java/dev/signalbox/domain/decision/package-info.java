/// The decision function: flags compiled for reading, and the answer for one subject with its reason.
package dev.signalbox.domain.decision;
