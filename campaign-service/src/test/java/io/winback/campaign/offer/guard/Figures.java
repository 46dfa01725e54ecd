package io.winback.campaign.offer.guard;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Customers for decisions about offers: lost, worth 160 pounds, with nothing spent on them unless told. */
final class Figures {

    private String lifecycle = "LOST";
    private Money value = pounds("160");
    private BigDecimal pBuy;
    private CustomerFigures.Spent spent = new CustomerFigures.Spent(pounds("0"), pounds("0"), pounds("0"), 0);
    private Instant lastReward;
    private int codes;

    static Figures lost() {
        return new Figures();
    }

    static Money pounds(String amount) {
        return Money.of(amount, "GBP");
    }

    Figures stage(String name) {
        lifecycle = name;
        return this;
    }

    Figures worth(String amount) {
        value = amount == null ? null : pounds(amount);
        return this;
    }

    Figures buys(String probability) {
        pBuy = new BigDecimal(probability);
        return this;
    }

    Figures spent(String used, String open, String leaked, int contacts) {
        spent = new CustomerFigures.Spent(pounds(used), pounds(open), pounds(leaked), contacts);
        return this;
    }

    Figures rewarded(String at) {
        lastReward = Instant.parse(at);
        return this;
    }

    Figures had(int count) {
        codes = count;
        return this;
    }

    CustomerFigures build() {
        return new CustomerFigures(
                "anna-1", lifecycle, value, "SIMPLE", pBuy, null, "en", null, null, spent, lastReward, codes, null);
    }

    /** What a shop says that sets nothing, but for the cost of a mail. */
    static GuardConfig config(String mailCost) {
        return new GuardConfig() {
            @Override
            public BigDecimal share() {
                return new BigDecimal("0.3");
            }

            @Override
            public BigDecimal floor() {
                return new BigDecimal("0.05");
            }

            @Override
            public BigDecimal unaided() {
                return new BigDecimal("0.5");
            }

            @Override
            public int moneyRewardMonths() {
                return 12;
            }

            @Override
            public BigDecimal mailCost() {
                return new BigDecimal(mailCost);
            }

            @Override
            public Optional<BigDecimal> typicalOrder() {
                return Optional.empty();
            }
        };
    }
}
