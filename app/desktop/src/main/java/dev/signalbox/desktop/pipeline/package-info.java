/// The stage pipeline: every rollout's stages and gates, from the first environment to production.
package dev.signalbox.desktop.pipeline;
