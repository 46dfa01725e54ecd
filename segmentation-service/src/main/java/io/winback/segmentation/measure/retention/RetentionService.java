package io.winback.segmentation.measure.retention;

import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.lifecycle.PolicyService;
import io.winback.segmentation.measure.PurchaseScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Retention of past periods. What is asked wrongly is refused, naming the parameter. */
@ApplicationScoped
public class RetentionService {

    /** As delivered; of a policy that knows no days. */
    private static final int ASSUMED_LAPSE_DAYS = 180;

    private static final int MOST_CHANNELS = 20;

    private final RetentionCounts counts;
    private final PurchaseScope purchases;
    private final PolicyService policies;
    private final RetentionConfig config;
    private final ShopCalendar calendar;

    RetentionService(
            RetentionCounts counts,
            PurchaseScope purchases,
            PolicyService policies,
            RetentionConfig config,
            ShopCalendar calendar) {
        this.counts = counts;
        this.purchases = purchases;
        this.policies = policies;
        this.config = config;
        this.calendar = calendar;
    }

    /** All purchases of the scope together. */
    @Transactional
    public RetentionResponse retention(RetentionQuestion question) {
        var terms = understood(question);
        var lapse = lapse(terms);
        return new RetentionResponse(
                terms.periods().length(),
                terms.method(),
                lapse,
                terms.scope(),
                counts.of(terms.periods(), terms.scope(), lapse),
                benchmarks(terms));
    }

    /** Each channel by itself, those with the most customers. */
    @Transactional
    public ChannelRetentionResponse byChannel(RetentionQuestion question) {
        var terms = understood(question);
        var lapse = lapse(terms);
        var channels = counts.channels(terms.periods(), terms.scope());
        var shown = channels.subList(0, Math.min(MOST_CHANNELS, channels.size()));
        return new ChannelRetentionResponse(
                terms.periods().length(),
                terms.method(),
                lapse,
                terms.scope(),
                counts.byChannel(terms.periods(), terms.scope(), lapse, shown),
                channels.size() - shown.size(),
                benchmarks(terms));
    }

    private RetentionTerms understood(RetentionQuestion question) {
        var terms = RetentionTerms.of(question, calendar.moment().today());
        purchases.check(terms.scope().segment());
        return terms;
    }

    private @Nullable Lapse lapse(RetentionTerms terms) {
        if (terms.method() == RetentionMethod.BUYERS) {
            return null;
        }
        if (terms.lapseDays() != null) {
            return new Lapse(terms.lapseDays(), Lapse.Basis.ASKED);
        }
        var days = policies.policy(null).lapseThresholdDays();
        return days == null ? new Lapse(ASSUMED_LAPSE_DAYS, Lapse.Basis.ASSUMED) : new Lapse(days, Lapse.Basis.POLICY);
    }

    private List<Benchmark> benchmarks(RetentionTerms terms) {
        var own = terms.benchmark() == null ? config.benchmark().orElse(null) : terms.benchmark();
        return Stream.concat(
                        Stream.of(Benchmark.SMALL_BUSINESS, Benchmark.INSURANCE_OR_MEDIA),
                        Stream.ofNullable(own).map(Benchmark::own))
                .toList();
    }
}
