/// Every flag there is, whether or not anything of it is rolling out.
package dev.signalbox.desktop.flags;
