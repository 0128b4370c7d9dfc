/// The policies that every rollout goes by, figure by figure, in words.
package dev.signalbox.client.policy;
