/// What client and server must agree on: paths, problem answers, and the state as it travels.
package dev.signalbox.protocol;
