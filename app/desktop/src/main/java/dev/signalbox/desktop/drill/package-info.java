/// What a stop is practised over: a drill's store of its own, in this process, that knows the live one's names only.
package dev.signalbox.desktop.drill;
