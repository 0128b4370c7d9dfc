/// The log, the hash chain over it, and the documents it folds to, as rows.
package dev.signalbox.store.log;
