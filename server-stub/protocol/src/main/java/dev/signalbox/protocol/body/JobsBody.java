package dev.signalbox.protocol.body;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.List;

/// A batch of jobs. Taken or refused as a whole.
///
/// @param jobs 1 to 1,000
public record JobsBody(List<JobBody> jobs) {
    private static final int MOST = 1000;

    public JobsBody {
        jobs = List.copyOf(jobs);
        if (jobs.isEmpty() || jobs.size() > MOST) {
            throw new InvalidValueException(
                    "jobs", "there are " + jobs.size() + " of them", "Send 1 to " + MOST + " at a time.");
        }
    }
}
