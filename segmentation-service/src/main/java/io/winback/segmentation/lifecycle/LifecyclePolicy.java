package io.winback.segmentation.lifecycle;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;

/** After how many days without a purchase a customer is due, and lost. There is one. */
@Entity
@Table(name = "lifecycle_policy")
class LifecyclePolicy {

    static final short ONLY = 1;

    @Id
    private short id;

    private int repeatIntervalDays;
    private int lapseThresholdDays;

    @Version
    private int lockVersion;

    protected LifecyclePolicy() {}

    /** Sets the days and returns whether that changed anything. */
    boolean set(int repeatInterval, int lapseThreshold) {
        if (repeatInterval < 1 || lapseThreshold <= repeatInterval) {
            throw new InvalidPolicyException(repeatInterval, lapseThreshold);
        }
        var changed = repeatInterval != repeatIntervalDays || lapseThreshold != lapseThresholdDays;
        repeatIntervalDays = repeatInterval;
        lapseThresholdDays = lapseThreshold;
        return changed;
    }

    int repeatIntervalDays() {
        return repeatIntervalDays;
    }

    int lapseThresholdDays() {
        return lapseThresholdDays;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LifecyclePolicy policy && policy.id == id;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }
}
