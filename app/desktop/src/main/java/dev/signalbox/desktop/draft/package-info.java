/// Drafts, the outbox and its conflicts (console.md screen 8).
package dev.signalbox.desktop.draft;
