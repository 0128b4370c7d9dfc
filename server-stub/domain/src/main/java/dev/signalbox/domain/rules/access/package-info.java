/// The chapter on access: who was given a token, and by whom. The secrets themselves are the store's.
package dev.signalbox.domain.rules.access;
