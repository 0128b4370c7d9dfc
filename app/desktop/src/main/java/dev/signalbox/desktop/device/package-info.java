/// Devices that may stop without a token: enrolling this computer, revoking, and reviewing what they stopped.
package dev.signalbox.desktop.device;
