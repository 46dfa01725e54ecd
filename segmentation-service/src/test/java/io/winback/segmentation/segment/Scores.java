package io.winback.segmentation.segment;

import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Figures of a person in the snapshot in use. */
record Scores(int r, int f, int m, BigDecimal pBuy, BigDecimal expected, Optional<BigDecimal> futureProfit) {

    /** Publishes a snapshot that gives figures to some of the people and takes them from the others. */
    static void published(Collection<Person> people, Random random) {
        var snapshot = new UUID(0, UUID.randomUUID().getLeastSignificantBits());
        Stored.run("update snapshot set state = 'PAST' where state = 'CURRENT'");
        Stored.run("insert into snapshot (id, as_of, begun_at, published_at, state) values ('" + snapshot
                + "', current_date, now(), now(), 'CURRENT')");
        people.forEach(person -> {
            person.scores = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(any(random));
            person.scores.ifPresent(scores -> scores.store(snapshot, person.id));
        });
        Stored.run("insert into walk (name, started_at) values ('snapshot', '" + Service.now()
                + "') on conflict (name) do update set reached = ''");
        Shop.soon().until(() -> Stored.count("select count(*) from walk") == 0);
    }

    private static Scores any(Random random) {
        return new Scores(
                1 + random.nextInt(5),
                1 + random.nextInt(5),
                1 + random.nextInt(5),
                BigDecimal.valueOf(random.nextInt(1000), 3),
                BigDecimal.valueOf(random.nextInt(4000), 3),
                random.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(random.nextInt(6000) - 1000, 2)));
    }

    private void store(UUID snapshot, String customer) {
        Stored.run(
                "insert into rfm_score (snapshot_id, customer_id, recency_days, purchases, spend, r, f, m) values ('%s', '%s', 1, 1, 1, %d, %d, %d)"
                        .formatted(snapshot, customer, r, f, m));
        Stored.run(
                "insert into score (snapshot_id, customer_id, repeats, recency_days, age_days, p_buy, expected, future_profit) values ('%s', '%s', 0, 0, 1, %s, %s, %s)"
                        .formatted(
                                snapshot,
                                customer,
                                pBuy,
                                expected,
                                futureProfit.map(BigDecimal::toString).orElse("null")));
    }

    Optional<BigDecimal> number(String field) {
        return switch (field) {
            case "recencyScore" -> Optional.of(BigDecimal.valueOf(r));
            case "frequencyScore" -> Optional.of(BigDecimal.valueOf(f));
            case "monetaryScore" -> Optional.of(BigDecimal.valueOf(m));
            case "pBuy" -> Optional.of(pBuy);
            case "expectedPurchases" -> Optional.of(expected);
            default -> futureProfit;
        };
    }

    String group() {
        if (r >= 3 && f >= 3) {
            return Math.min(r, Math.min(f, m)) >= 4 ? "CHAMPIONS" : "LOYAL";
        }
        if (r >= 3) {
            return r == 3 ? "FADING" : "PROMISING";
        }
        return f <= 2 && m <= 3 ? "DORMANT" : "AT_RISK";
    }
}
