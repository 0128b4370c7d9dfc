/// Fakes, fixtures and contract suites for the tests of every other module.
package dev.signalbox.testkit;
