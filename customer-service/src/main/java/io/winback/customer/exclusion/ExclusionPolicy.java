package io.winback.customer.exclusion;

import io.winback.customer.customer.ExclusionKind;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

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

    /** Adds the day of review, and the end of its kind where none was said. */
    Facts completed(Facts facts, Instant now) {
        var after = config.endsAfter().get(facts.kind());
        var until = facts.until() == null && after != null ? now.plus(after) : facts.until();
        var reviewOn = facts.kind() == ExclusionKind.OPEN_CASE
                ? null
                : LocalDate.ofInstant(now.plus(config.reviewAfter()), zone);
        return facts.with(facts.evidence(), until, reviewOn);
    }
}
