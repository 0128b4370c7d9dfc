/// This computer as an enrolled device: the key that signs a stop when no token works.
package dev.signalbox.client.device;
