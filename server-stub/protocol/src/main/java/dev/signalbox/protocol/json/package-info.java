/// The one JSON form of every domain value. The log stores it, the wire carries it, and the log's
/// hash covers its bytes; the domain itself knows nothing of it.
package dev.signalbox.protocol.json;
