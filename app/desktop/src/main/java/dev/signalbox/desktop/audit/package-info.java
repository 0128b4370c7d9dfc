/// Who did what, when and why: the log as a timeline, newest first.
package dev.signalbox.desktop.audit;
