/// The rule book: every rule of Signalbox as pure functions over immutable values, and the ports the rest plugs into.
///
/// No I/O, no clock, no library: time, identity and the acting person come in through
/// [dev.signalbox.domain.rules.Context], so the same rules run in the desktop offline, in the embedded store and on
/// every server node.
@org.jspecify.annotations.NullMarked
module dev.signalbox.domain {
    requires static transitive org.jspecify;

    exports dev.signalbox.domain.aftercare;
    exports dev.signalbox.domain.backout;
    exports dev.signalbox.domain.bypass;
    exports dev.signalbox.domain.calendar;
    exports dev.signalbox.domain.category;
    exports dev.signalbox.domain.collection;
    exports dev.signalbox.domain.decision;
    exports dev.signalbox.domain.device;
    exports dev.signalbox.domain.flag;
    exports dev.signalbox.domain.guidance;
    exports dev.signalbox.domain.health;
    exports dev.signalbox.domain.incident;
    exports dev.signalbox.domain.ladder;
    exports dev.signalbox.domain.override;
    exports dev.signalbox.domain.rollout;
    exports dev.signalbox.domain.rules.access;
    exports dev.signalbox.domain.rules.aftercare;
    exports dev.signalbox.domain.rules.backout;
    exports dev.signalbox.domain.rules.bypass;
    exports dev.signalbox.domain.routing;
    exports dev.signalbox.domain.rules;
    exports dev.signalbox.domain.rules.calendar;
    exports dev.signalbox.domain.rules.health;
    exports dev.signalbox.domain.rules.incident;
    exports dev.signalbox.domain.rules.category;
    exports dev.signalbox.domain.rules.override;
    exports dev.signalbox.domain.rules.routing;
    exports dev.signalbox.domain.rules.scope;
    exports dev.signalbox.domain.rules.template;
    exports dev.signalbox.domain.rules.source;
    exports dev.signalbox.domain.source;
    exports dev.signalbox.domain.statistics;
    exports dev.signalbox.domain.scope;
    exports dev.signalbox.domain.stop;
    exports dev.signalbox.domain.store;
    exports dev.signalbox.domain.whatif;
}
