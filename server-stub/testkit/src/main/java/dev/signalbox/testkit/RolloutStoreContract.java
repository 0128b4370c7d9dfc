package dev.signalbox.testkit;

import org.junit.jupiter.api.Nested;

/// What every [dev.signalbox.domain.store.RolloutStore] keeps, whatever it is made of: one suite
/// for the in-memory fake, the embedded store and the remote one. A subclass says how to open a
/// store, and inherits the tests.
public abstract class RolloutStoreContract {
    /// A store on an empty log of [Fixtures#TENANT] whose time is `clock`; called once for each test.
    protected abstract StoreHarness open(TestClock clock) throws Exception;

    @Nested
    class Receipts extends ReceiptContract {
        Receipts() {
            super(RolloutStoreContract.this::open);
        }
    }

    @Nested
    class Feed extends FeedContract {
        Feed() {
            super(RolloutStoreContract.this::open);
        }
    }

    @Nested
    class Roles extends RoleContract {
        Roles() {
            super(RolloutStoreContract.this::open);
        }
    }

    @Nested
    class Stops extends StopContract {
        Stops() {
            super(RolloutStoreContract.this::open);
        }
    }

    @Nested
    class RollBacks extends RollBackContract {
        RollBacks() {
            super(RolloutStoreContract.this::open);
        }
    }

    @Nested
    class Metrics extends MetricContract {
        Metrics() {
            super(RolloutStoreContract.this::open);
        }
    }

    @Nested
    class Devices extends DeviceContract {
        Devices() {
            super(RolloutStoreContract.this::open);
        }
    }

    @Nested
    class DryRuns extends DryRunContract {
        DryRuns() {
            super(RolloutStoreContract.this::open);
        }
    }

    @Nested
    class Sources extends SourceContract {
        Sources() {
            super(RolloutStoreContract.this::open);
        }
    }

    @Nested
    class Reached extends ReachContract {
        Reached() {
            super(RolloutStoreContract.this::open);
        }
    }

    @Nested
    class Audit extends AuditContract {
        Audit() {
            super(RolloutStoreContract.this::open);
        }
    }
}
