/// Devices that may stop without a token: the key each was enrolled with, and the statement that it signs.
package dev.signalbox.domain.device;
