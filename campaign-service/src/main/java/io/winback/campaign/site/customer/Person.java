package io.winback.campaign.site.customer;

import io.winback.campaign.audience.Objection;
import io.winback.campaign.audience.Permission;
import io.winback.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer here; neither name nor address.
 *
 * @param since when the lifecycle stage began, in the shop's zone
 * @param value expected profit, in the shop's currency or another one
 * @param addressed whether a mail address is known
 * @param addressStatus of the address, such as ACTIVE or BOUNCED
 * @param suppressedSince when we were first told that the address is closed
 * @param objections what speaks against any contact at present
 * @param permissions for each purpose
 */
record Person(
        String id,
        @Nullable String lifecycle,
        @Nullable LocalDate since,
        int orders,
        @Nullable LocalDate lastOrderOn,
        @Nullable Instant lastOrderedAt,
        @Nullable Money value,
        @Nullable String zone,
        @Nullable String country,
        boolean addressed,
        @Nullable String addressStatus,
        boolean suppressed,
        @Nullable Instant suppressedSince,
        List<Objection> objections,
        List<Permission> permissions) {}
