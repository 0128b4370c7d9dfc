package dev.signalbox.domain.aftercare;

import dev.signalbox.domain.flag.FlagAddress;
import java.time.Duration;
import java.time.Instant;

/// One check that somebody owes a launch.
///
/// @param since when everybody got the flag
/// @param number 1 for the first check; 12 in the first day, 6 in the days after, then one a week
public record Duty(FlagAddress rollout, Instant since, int number) {
    private static final int IN_FIRST_DAY = 12;
    private static final int IN_FIRST_WEEK = 18;

    /// The last duty of the rollout that is due at `now`; number 0 when none is.
    public static Duty latest(FlagAddress rollout, Instant since, Instant now) {
        Duration passed = Duration.between(since, now);
        if (passed.compareTo(Duration.ofDays(1)) <= 0) {
            return new Duty(rollout, since, (int) Math.max(0, passed.toHours() / 2));
        }
        long days = passed.toDays();
        long number = days <= 7 ? IN_FIRST_DAY + days - 1 : IN_FIRST_WEEK + days / 7 - 1;
        return new Duty(rollout, since, (int) number);
    }

    /// When it falls due.
    public Instant due() {
        if (number <= IN_FIRST_DAY) {
            return since.plus(Duration.ofHours(2L * number));
        }
        long days = number <= IN_FIRST_WEEK ? number - IN_FIRST_DAY + 1L : 7L * (number - IN_FIRST_WEEK + 1L);
        return since.plus(Duration.ofDays(days));
    }

    /// The pace it belongs to.
    public MonitoringPhase phase() {
        if (number <= IN_FIRST_DAY) {
            return MonitoringPhase.FIRST_DAY;
        }
        return number <= IN_FIRST_WEEK ? MonitoringPhase.FIRST_WEEK : MonitoringPhase.ONGOING;
    }

    /// The one after it.
    public Duty next() {
        return new Duty(rollout, since, number + 1);
    }

    /// What tells it from every other duty.
    public String key() {
        return rollout.environment() + "/" + rollout.flag() + "/" + since + "/" + number;
    }
}
