/// What clients asked of a store and were told, and whether one store could have told them that.
package dev.signalbox.testkit.history;
