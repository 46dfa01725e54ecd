package io.winback.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnCountTest {

    private static final Instant START = Instant.parse("2026-07-01T09:00:00Z");

    /** Those who count once: ordered in the window; before it began, at the moment it did, after it closed, in one that is open, twice. */
    private static final OwnCount COUNT = OwnCount.of(
            List.of(
                    new Enrollment("moved", true, START),
                    new Enrollment("moved", true, START.plus(Duration.ofDays(20))),
                    new Enrollment("too-early", true, START),
                    new Enrollment("too-late", true, START),
                    new Enrollment("open", true, START.plus(Duration.ofDays(40))),
                    new Enrollment("by-themselves", false, START)),
            List.of(placed("by-themselves", 90), placed("too-early", 0), placed("too-late", 91)),
            List.of(
                    new Deeds.PlayedOrder("moved", START.plus(Duration.ofDays(5))),
                    new Deeds.PlayedOrder("moved", START.plus(Duration.ofDays(6))),
                    new Deeds.PlayedOrder("open", START.plus(Duration.ofDays(45)))));

    @Test
    void agreesWithAReportThatSaysTheSame() throws JsonProcessingException {
        assertThat(against(4, 1)).allMatch(AccountLine::balanced).hasSize(6);
    }

    @Test
    void findsWhatAReportSaysTooMuch() throws JsonProcessingException {
        assertThat(against(5, 2))
                .filteredOn(line -> !line.balanced())
                .extracting(AccountLine::name)
                .containsExactly(
                        "treated in the report = in the decision log",
                        "returned of the treated in the report = those whose orders the driver placed");
    }

    private static List<AccountLine> against(int treated, int returned) throws JsonProcessingException {
        return COUNT.against(new ObjectMapper().readTree("""
                        {"windows": {"outcomeDays": 90}, "asOf": "2026-10-10T00:00:00Z", "treated": %d, "heldOut": 1,
                         "windowsClosed": {"treated": 3, "heldOut": 1}, "returned": {"treated": %d, "heldOut": 1}}
                        """.formatted(treated, returned)), Plot.ZONE);
    }

    private static Replay.Placed placed(String customer, int day) {
        return new Replay.Placed(
                new ShopOrder("o", customer, LocalDateTime.MIN, BigDecimal.ONE), START.plus(Duration.ofDays(day)));
    }
}
