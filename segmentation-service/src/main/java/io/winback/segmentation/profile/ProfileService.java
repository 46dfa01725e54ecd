package io.winback.segmentation.profile;

import io.winback.platform.outbox.Outbox;
import io.winback.segmentation.activity.Activity;
import io.winback.segmentation.base.Departures;
import io.winback.segmentation.base.Moment;
import io.winback.segmentation.base.Recomputation;
import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.lifecycle.Stages;
import io.winback.segmentation.segment.Membership;
import io.winback.segmentation.value.CustomerValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings customers up to date, feature by feature, one statement each, and tells what came of it. */
@ApplicationScoped
public class ProfileService implements Recomputation {

    private final Activity activity;
    private final CustomerValues values;
    private final Stages stages;
    private final Profiles profiles;
    private final Membership membership;
    private final PendingHistory pending;
    private final Departures departures;
    private final Outbox outbox;
    private final ShopCalendar calendar;

    ProfileService(
            Activity activity,
            CustomerValues values,
            Stages stages,
            Profiles profiles,
            Membership membership,
            PendingHistory pending,
            Departures departures,
            Outbox outbox,
            ShopCalendar calendar) {
        this.activity = activity;
        this.values = values;
        this.stages = stages;
        this.profiles = profiles;
        this.membership = membership;
        this.pending = pending;
        this.departures = departures;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    @Override
    @Transactional
    public void changed(Collection<String> customers) {
        if (customers.isEmpty()) {
            return;
        }
        var moment = calendar.moment();
        refresh(customers, moment);
        var waiting = pending.among(customers);
        tell(customers.stream().filter(id -> !waiting.contains(id)).toList(), moment, false);
    }

    @Override
    @Transactional
    public void corrected(Collection<String> customers) {
        if (!customers.isEmpty()) {
            pending.mark(customers);
        }
    }

    @Override
    @Transactional
    public void restage(List<String> customers) {
        var moment = calendar.moment();
        var restaged = stages.restage(customers, moment);
        tell(restaged.moved(), moment, false);
        membership.redated(restaged.redated(), moment);
    }

    @Override
    @Transactional
    public void rescored(List<String> customers) {
        var moment = calendar.moment();
        values.refresh(customers, moment);
        profiles.publish(customers, moment, false);
        membership.rescored(customers, moment);
    }

    @Override
    @Transactional
    public void settle(Collection<String> customers) {
        var ripe = pending.take(customers);
        if (ripe.isEmpty()) {
            return;
        }
        var moment = calendar.moment();
        refresh(ripe, moment);
        tell(ripe, moment, true);
    }

    @Override
    @Transactional
    public long withdraw(Collection<String> customers) {
        return profiles.withdraw(customers, calendar.moment());
    }

    @Override
    @Transactional
    public Set<String> dismiss(Collection<String> customers) {
        if (customers.isEmpty()) {
            return Set.of();
        }
        var nobodies = departures.nobodies(customers);
        if (!nobodies.isEmpty()) {
            withdraw(nobodies);
            departures.remove(nobodies);
        }
        return Set.copyOf(nobodies);
    }

    /** A chunk of profiles told again: how many, and the last customer of it. */
    public record Retold(long events, String last) {}

    /** Tells the profiles of the next customers again, as they were told last; empty at the end. */
    @Transactional
    public Optional<Retold> retell(String after, int limit) {
        var told = profiles.lockNext(after, limit);
        outbox.append(told.stream().map(ProfileChanged::event).toList());
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Retold(told.size(), told.get(told.size() - 1).customerId()));
    }

    private void refresh(Collection<String> customers, Moment moment) {
        activity.refresh(customers, moment);
        values.refresh(customers, moment);
        stages.refresh(customers, moment);
    }

    private void tell(Collection<String> customers, Moment moment, boolean history) {
        if (!customers.isEmpty()) {
            profiles.publish(customers, moment, history);
            membership.refresh(customers, moment, history);
        }
    }
}
