/// What an OFREP evaluation costs beside the same web server answering a constant.
package dev.signalbox.bench.ofrep;
