/// The command line: one command in, honest lines and an exit code out.
package dev.signalbox.cli;
