/// The routing tester: where a job would go by a policy's rules, and why.
package dev.signalbox.desktop.routing;
