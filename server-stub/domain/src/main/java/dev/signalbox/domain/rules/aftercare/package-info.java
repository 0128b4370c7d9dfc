/// The chapter on what comes after 100 %: monitoring duties, and flags that have had their day.
package dev.signalbox.domain.rules.aftercare;
