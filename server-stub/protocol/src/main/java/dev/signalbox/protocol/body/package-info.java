/// What people and programs send to the paths that are made for them. Strict JSON objects; absent means "not said".
package dev.signalbox.protocol.body;
