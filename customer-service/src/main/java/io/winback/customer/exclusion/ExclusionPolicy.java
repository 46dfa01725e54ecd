package io.winback.customer.exclusion;

import io.winback.customer.customer.ExclusionKind;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What the shop has settled on: review, ends, and who may lift. */
@Singleton
class ExclusionPolicy {

    private final ExclusionConfig config;
    private final ZoneId zone;

    ExclusionPolicy(ExclusionConfig config, ShopProfile shop) {
        this.config = config;
        this.zone = shop.zone();
    }

    boolean secondUserToLift() {
        return config.secondUserToLift();
    }

    /** The day of review of an exclusion set now; an open case has none. */
    @Nullable
    LocalDate reviewOn(ExclusionKind kind, Instant now) {
        return kind == ExclusionKind.OPEN_CASE ? null : LocalDate.ofInstant(now.plus(config.reviewAfter()), zone);
    }

    Facts withEnd(Facts facts, Instant now) {
        return facts.until() == null ? facts.endingAt(end(facts.kind(), now)) : facts;
    }

    @Nullable
    Instant end(ExclusionKind kind, Instant now) {
        var after = config.endsAfter().get(kind);
        return after == null ? null : now.plus(after);
    }
}
