package dev.signalbox.domain.rules;

/// Rules on what rollouts are about: environments, apps, flags, internal actors.
final class SetUpRules {
    private SetUpRules() {}

    static Ruling createEnvironment(State state, Command.CreateEnvironment create) {
        return state.environments().contains(create.environment().key())
                ? exists("environment", create.environment().key())
                : Ruling.accept(new Event.EnvironmentCreated(create.environment()));
    }

    static Ruling createApp(State state, Command.CreateApp create) {
        return state.apps().contains(create.app().key())
                ? exists("app", create.app().key())
                : Ruling.accept(new Event.AppCreated(create.app()));
    }

    static Ruling createFlag(State state, Command.CreateFlag create) {
        if (!state.apps().contains(create.flag().app())) {
            return Ruling.refuse(
                    Rule.UNKNOWN_APP,
                    "app",
                    "There is no app '" + create.flag().app() + "'.",
                    "Create the app first, or name one that exists.");
        }
        return state.flags().contains(create.flag().key())
                ? exists("flag", create.flag().key())
                : Ruling.accept(new Event.FlagCreated(create.flag()));
    }

    static Ruling describeFlag(State state, Command.DescribeFlag describe) {
        return state.flags()
                .get(describe.flag())
                .map(flag -> flag.equals(flag.saying(describe.description(), describe.owner()))
                        ? Ruling.accept()
                        : Ruling.accept(
                                new Event.FlagDescribed(describe.flag(), describe.description(), describe.owner())))
                .orElseGet(() -> Ruling.refuse(
                        Rule.UNKNOWN_FLAG,
                        "flag",
                        "There is no flag '" + describe.flag() + "'.",
                        "Name a flag that exists, or create it."));
    }

    static Ruling setInternalActor(State state, Command.SetInternalActor set) {
        boolean internal = state.internalActors().contains(set.subject());
        return internal == (set.status() == InternalStatus.INTERNAL)
                ? Ruling.accept()
                : Ruling.accept(new Event.InternalActorChanged(set.subject(), set.status()));
    }

    private static Ruling exists(String what, Object key) {
        return Ruling.refuse(
                Rule.ALREADY_EXISTS, what, "There is already a " + what + " '" + key + "'.", "Choose another name.");
    }
}
