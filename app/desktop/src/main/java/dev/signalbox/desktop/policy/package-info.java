/// What every rollout goes by and what stands ready beside them: health policies, internal actors, sizes, rollback
/// procedures, ladder templates, scopes that are held back. One screen, a section for each.
package dev.signalbox.desktop.policy;
