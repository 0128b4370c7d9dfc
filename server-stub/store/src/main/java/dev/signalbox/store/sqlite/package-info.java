/// One SQLite file: its settings, its schema, its one writer and its readers.
package dev.signalbox.store.sqlite;
