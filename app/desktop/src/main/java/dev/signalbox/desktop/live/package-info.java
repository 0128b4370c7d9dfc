/// How screens follow the store and the clock while they are shown. Knows no feature.
package dev.signalbox.desktop.live;
