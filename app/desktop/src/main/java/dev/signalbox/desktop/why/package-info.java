/// Why a subject gets a flag or does not: the decision, step by step, over what is known here.
package dev.signalbox.desktop.why;
