/// Where a person can be, and the contract between the shell and the screens it shows. Features know this package and
/// never each other.
package dev.signalbox.desktop.navigation;
