/// The chapter on ladder templates: ladders as data that rollouts are laid out by (F6).
package dev.signalbox.domain.rules.template;
