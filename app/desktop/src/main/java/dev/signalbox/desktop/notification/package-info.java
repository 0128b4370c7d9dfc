/// What is said outside the window, through the operating system, and nothing but what must not be missed.
package dev.signalbox.desktop.notification;
