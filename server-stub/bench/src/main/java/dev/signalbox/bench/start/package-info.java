/// How long a store takes to open, and what a flag takes up in it.
package dev.signalbox.bench.start;
