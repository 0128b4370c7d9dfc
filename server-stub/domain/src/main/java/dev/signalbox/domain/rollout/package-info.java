/// A flag's way up and down its ladder in one environment.
package dev.signalbox.domain.rollout;
