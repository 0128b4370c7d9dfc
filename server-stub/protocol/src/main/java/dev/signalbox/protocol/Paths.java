package dev.signalbox.protocol;

import dev.signalbox.domain.flag.FlagAddress;

/// Where things are. Names in braces stand for keys, which need no escaping.
public final class Paths {
    public static final String HEALTH = "/health";
    public static final String OPENAPI = "/openapi.yaml";
    public static final String IDENTITY = "/v1/identity";
    public static final String SNAPSHOT = "/v1/snapshot";
    public static final String COMMANDS = "/v1/commands";
    /// Takes what [#COMMANDS] takes. A path of its own: a server that knows no dry runs would do it in earnest if
    /// only a parameter asked for one.
    public static final String DRY_RUN = COMMANDS + "/dry-run";
    public static final String ACKNOWLEDGEMENTS = "/v1/acknowledgements";
    public static final String REACH = "/v1/reach";
    public static final String CHANGES = "/v1/changes";
    public static final String FLAGS = "/v1/flags";
    public static final String FLAG = "/v1/flags/{flag}";
    public static final String ROLLOUTS = "/v1/environments/{environment}/rollouts";
    public static final String ROLLOUT = ROLLOUTS + "/{flag}";
    public static final String START = ROLLOUT + "/start";
    public static final String ADVANCE = ROLLOUT + "/advance";
    public static final String PAUSE = ROLLOUT + "/pause";
    public static final String RESUME = ROLLOUT + "/resume";
    public static final String ROLLBACK = ROLLOUT + "/rollback";
    public static final String UNDO = ROLLOUT + "/undo";
    public static final String RESTART = ROLLOUT + "/restart";
    /// What the stage that the rollout is on is judged by.
    public static final String ROLLOUT_POLICY = ROLLOUT + "/health-policy";
    public static final String ENVIRONMENT_POLICY = "/v1/environments/{environment}/health-policy";
    public static final String GLOBAL_POLICY = "/v1/health-policy";
    /// What people have found out about the stage that the rollout is on.
    public static final String FINDINGS = ROLLOUT + "/findings";
    public static final String WHAT_IF = ROLLOUT + "/what-if";
    public static final String ROLLOUT_METRICS = ROLLOUT + "/metrics";
    public static final String EXEMPTIONS = ROLLOUT + "/exemptions";
    public static final String EXEMPTION_REMOVALS = EXEMPTIONS + "/removals";
    public static final String WHITELIST = ROLLOUT + "/whitelist";
    public static final String WHITELIST_REMOVALS = WHITELIST + "/removals";
    public static final String STRATEGY = ROLLOUT + "/strategy";
    public static final String SCOPES = ROLLOUT + "/scopes";
    public static final String EXPLANATIONS = ROLLOUT + "/explanations";
    public static final String NEXT_IN_LINE = ROLLOUT + "/next";
    public static final String ROUTED_JOBS = "/v1/environments/{environment}/routed-jobs";
    public static final String ROUTING_POLICIES = "/v1/routing-policies";
    public static final String ROUTING_POLICY_RETIREMENTS = ROUTING_POLICIES + "/retirements";
    public static final String SEGMENTS = "/v1/segments";
    public static final String INTERNAL_ACTORS = "/v1/internal-actors";
    public static final String SUBJECT_CATEGORIES = "/v1/subject-categories";
    public static final String CATEGORY_RULES = SUBJECT_CATEGORIES + "/rules";
    public static final String OVERRIDES = "/v1/overrides";
    public static final String OVERRIDE_PREFIX = FLAG + "/override-prefix";
    public static final String METRICS = "/v1/environments/{environment}/metrics";
    public static final String JOBS = "/v1/environments/{environment}/jobs";
    public static final String STATISTICS = ROLLOUT + "/statistics";
    /// What the store counted of itself since it was opened, as a Prometheus reads it.
    public static final String TELEMETRY = "/v1/telemetry";
    /// The same by the hour.
    public static final String TELEMETRY_COUNTS = TELEMETRY + "/counts";
    public static final String METRIC_SOURCES = "/v1/metric-sources";
    public static final String STOPS = "/v1/emergency-stops";
    /// Takes a stop that a device signed, without a token.
    public static final String SIGNED_STOPS = STOPS + "/signed";
    public static final String RESUME_REQUESTS = STOPS + "/resume-requests";
    public static final String RESUME_CONFIRMATIONS = STOPS + "/confirmations";
    /// Takes an act planned for a time.
    public static final String ROLLOUT_SCHEDULES = ROLLOUT + "/schedules";
    public static final String SCHEDULES = "/v1/schedules";
    public static final String SCHEDULE_HOLD = SCHEDULES + "/{schedule}/hold";
    public static final String SCHEDULE_RELEASE = SCHEDULES + "/{schedule}/release";
    public static final String SCHEDULE_CANCEL = SCHEDULES + "/{schedule}/cancel";
    public static final String SCHEDULE_CONFIRM = SCHEDULES + "/{schedule}/confirm";
    public static final String FREEZES = "/v1/freezes";
    public static final String FREEZE_LIFT = FREEZES + "/{freeze}/lift";
    public static final String CALENDAR = "/v1/calendar";
    public static final String TEMPLATES = "/v1/ladder-templates";
    /// A path of its own: a template's name may hold what no path can.
    public static final String TEMPLATE_RETIREMENTS = TEMPLATES + "/retirements";
    public static final String INCIDENTS = "/v1/incidents";
    public static final String INCIDENT = INCIDENTS + "/{incident}";
    public static final String INCIDENT_SUSPECTS = INCIDENT + "/suspects";
    public static final String INCIDENT_TIMELINE = INCIDENT + "/timeline";
    public static final String INCIDENT_CONTAIN = INCIDENT + "/contain";
    public static final String INCIDENT_PHASE = INCIDENT + "/phase";
    public static final String INCIDENT_OWNER = INCIDENT + "/owner";
    public static final String INCIDENT_SEVERITY = INCIDENT + "/severity";
    public static final String INCIDENT_NOTES = INCIDENT + "/notes";
    public static final String INCIDENT_DECISION = INCIDENT + "/decision";
    public static final String INCIDENT_MESSAGES = INCIDENT + "/messages";
    public static final String INCIDENT_RETRY = INCIDENT + "/retry";
    public static final String INCIDENT_RETRY_OUTCOME = INCIDENT_RETRY + "/outcome";
    public static final String INCIDENT_CLOSE = INCIDENT + "/close";
    public static final String PROCEDURES = "/v1/rollback-procedures";
    public static final String PROCEDURE_RETIREMENTS = PROCEDURES + "/retirements";
    public static final String PROCEDURE_REHEARSALS = PROCEDURES + "/rehearsals";
    public static final String ROLLBACKS = "/v1/rollbacks";
    public static final String ONE_ROLLBACK = ROLLBACKS + "/{rollback}";
    public static final String ROLLBACK_CONTAIN = ONE_ROLLBACK + "/contain";
    public static final String ROLLBACK_STEPS = ONE_ROLLBACK + "/steps";
    public static final String ROLLBACK_ENDING = ONE_ROLLBACK + "/ending";
    public static final String ROLLBACK_ESCALATION = ONE_ROLLBACK + "/escalation";
    public static final String BYPASSES = "/v1/bypasses";
    public static final String BYPASS_REVIEW = BYPASSES + "/{bypass}/review";
    public static final String DUTIES = "/v1/monitoring-duties";
    public static final String STALE_FLAGS = "/v1/stale-flags";
    public static final String LAUNCHES = "/v1/launches";
    public static final String LAUNCH_ASSIGNEE = LAUNCHES + "/{flag}/assignee";
    public static final String LAUNCH_STEPS = LAUNCHES + "/{flag}/steps";
    /// Flags in other tools' words.
    public static final String DEFINITIONS = "/v1/environments/{environment}/definitions";
    /// Takes such flags and answers the commands that would bring them about; does none of them.
    public static final String DEFINITIONS_REVIEW = DEFINITIONS + "/review";
    public static final String AUDIT = "/v1/audit";
    public static final String TOKENS = "/v1/tokens";
    public static final String OFREP_FLAGS = "/ofrep/v1/evaluate/flags";
    public static final String OFREP_FLAG = OFREP_FLAGS + "/{flag}";

    /// Names the tenant; must agree with the token's (S4-84).
    public static final String TENANT_HEADER = "X-Tenant-Slug";
    /// Names the environment that an evaluation is for, where the token names none.
    public static final String ENVIRONMENT_HEADER = "X-Signalbox-Environment";
    /// Names the instance that evaluates or follows, so that it can be counted.
    public static final String EVALUATOR_HEADER = "X-Signalbox-Evaluator";
    /// The command's id: a repeat with the same one gets the first answer.
    public static final String COMMAND_ID_HEADER = "Idempotency-Key";

    private Paths() {}

    /// `template`, one of the constants above, for the rollout at `address`.
    public static String of(String template, FlagAddress address) {
        return template.replace("{environment}", address.environment().value())
                .replace("{flag}", address.flag().value());
    }
}
