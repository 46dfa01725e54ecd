package io.winback.customer.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValuationTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Instant MARCH = Instant.parse("2026-03-09T12:00:00Z");

    @Test
    void givesALineItsShareOfTheDiscount() {
        var order = order("3.00", line(2, "12.25"), line(1, "20"));

        assertThat(Valuation.of(order, List.of(pieces("r", 1, 2, 1))))
                .containsEntry("r", new Valuation.Value(Money.of("18.65", "GBP"), false));
    }

    @Test
    void isTheWholeOrderWhenAllPiecesCameBack() {
        var order = order("0.01", line(1, "3.3333"), line(1, "3.3333"), line(1, "3.3333"));

        var values = Valuation.of(order, List.of(pieces("a", 1, 1, 1), pieces("b", 2, 2, 1), pieces("c", 3, 3, 1)));

        assertThat(values.values().stream().map(Valuation.Value::goods).reduce(Money::plus))
                .contains(order.totals().goods());
        assertThat(values.get("c").full()).isTrue();
    }

    @Test
    void neverTakesOffMoreThanIsLeft() {
        var order = order("0", line(1, "50"));

        var values = Valuation.of(order, List.of(amount("b", 2, "40"), amount("a", 1, "20"), amount("c", 3, "1")));

        assertThat(values)
                .containsEntry("a", new Valuation.Value(Money.of("20.00", "GBP"), false))
                .containsEntry("b", new Valuation.Value(Money.of("30.00", "GBP"), true))
                .containsEntry("c", new Valuation.Value(Money.of("0.00", "GBP"), true));
    }

    @Test
    void takesOffNoMorePiecesThanWereBought() {
        var order = order("0", line(2, "5"), line(1, "7"));

        assertThat(Valuation.of(order, List.of(pieces("a", 1, 1, 9), pieces("b", 2, 1, 1), pieces("c", 3, 4, 1))))
                .containsEntry("a", new Valuation.Value(Money.of("10.00", "GBP"), false))
                .containsEntry("b", new Valuation.Value(Money.of("0.00", "GBP"), false))
                .containsEntry("c", new Valuation.Value(Money.of("0.00", "GBP"), false));
    }

    @Test
    void leavesAnOrderWhoseReturnWasTakenBack() {
        assertThat(Valuation.of(order("0", line(1, "5")), List.of(amount("a", 1, "0"))))
                .containsEntry("a", new Valuation.Value(Money.of("0.00", "GBP"), false));
    }

    @Test
    void isTheSameInWhateverOrderTheReturnsAreKnown() {
        var random = new Random(7);
        for (var run = 0; run < 200; run++) {
            // given an order and a handful of returns, some at the same time
            var order = order(
                    "" + random.nextInt(3),
                    line(1 + random.nextInt(3), "9.99"),
                    line(1 + random.nextInt(3), "0.3333"),
                    line(1, "17.5"));
            var returns = new ArrayList<ToldReturn>();
            for (var i = 0; i < 5; i++) {
                returns.add(
                        switch (random.nextInt(3)) {
                            case 0 -> amount("r" + i, random.nextInt(4), "" + random.nextInt(12));
                            case 1 -> pieces("r" + i, random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(2));
                            default -> told("r" + i, random.nextInt(4), new ToldReturn.Asked(null, List.of()));
                        });
            }
            var values = Valuation.of(order, returns);

            // when
            Collections.shuffle(returns, random);

            // then
            assertThat(Valuation.of(order, returns)).isEqualTo(values);
            assertThat(values.values().stream().map(Valuation.Value::goods).reduce(Money.zero(GBP), Money::plus))
                    .isLessThanOrEqualTo(order.totals().goods());
        }
    }

    private static ToldReturn amount(String id, int day, String amount) {
        return told(id, day, new ToldReturn.Asked(new BigDecimal(amount), List.of()));
    }

    private static ToldReturn pieces(String id, int day, int line, int quantity) {
        return told(id, day, new ToldReturn.Asked(null, List.of(new ReturnDraft.Piece(line, quantity))));
    }

    private static ToldReturn told(String id, int day, ToldReturn.Asked asked) {
        return new ToldReturn("o", id, ReturnKind.RETURN, MARCH.plusSeconds(86_400L * day), asked, null);
    }

    private static LineDraft line(int quantity, String price) {
        return new LineDraft("p", null, null, quantity, new BigDecimal(price), null);
    }

    private static Order order(String discount, LineDraft... lines) {
        var draft = new OrderDraft(
                "c",
                null,
                "2026-03-02T09:20:00Z",
                null,
                null,
                "GBP",
                List.of(lines),
                null,
                new BigDecimal(discount),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new Order(
                "o",
                "c",
                null,
                null,
                MARCH,
                OrderStatus.PLACED,
                null,
                Totals.of(draft, GBP, GBP),
                draft.lines(),
                null,
                new Milestones(null, null, null, null, null),
                null,
                List.of());
    }
}
