/// The only way between background threads and the screen, and how views are made from markup.
package dev.signalbox.desktop.fx;
