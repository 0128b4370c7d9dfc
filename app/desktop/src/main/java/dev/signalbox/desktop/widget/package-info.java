/// Controls that several screens share. They know no feature.
package dev.signalbox.desktop.widget;
