/// What several screens say about the domain, in the same words. Text only.
package dev.signalbox.desktop.words;
