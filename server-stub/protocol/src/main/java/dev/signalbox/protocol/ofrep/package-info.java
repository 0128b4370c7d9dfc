/// The OpenFeature Remote Evaluation Protocol, as its providers speak it.
package dev.signalbox.protocol.ofrep;
