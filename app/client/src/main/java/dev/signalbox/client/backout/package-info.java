/// Running a rollback step's command on this computer, where its owner allowed that.
package dev.signalbox.client.backout;
