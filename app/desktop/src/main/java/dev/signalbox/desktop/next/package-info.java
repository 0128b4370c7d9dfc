/// Who comes on next and who goes off, as any screen shows it. Knows no feature.
package dev.signalbox.desktop.next;
