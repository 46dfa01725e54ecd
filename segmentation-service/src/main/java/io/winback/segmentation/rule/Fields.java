package io.winback.segmentation.rule;

import io.winback.segmentation.lifecycle.LifecycleStage;
import io.winback.segmentation.rfm.RfmGroup;
import io.winback.segmentation.rule.Fact.DaysSince;
import io.winback.segmentation.rule.Fact.Known;
import io.winback.segmentation.rule.Fact.Until;
import io.winback.segmentation.rule.Field.OfCode;
import io.winback.segmentation.rule.Field.OfDate;
import io.winback.segmentation.rule.Field.OfFlag;
import io.winback.segmentation.rule.Field.OfNumber;
import io.winback.segmentation.rule.Field.OfPurchases;
import io.winback.segmentation.rule.Field.Scale;
import io.winback.segmentation.rule.Selection.Bought;
import io.winback.segmentation.rule.Selection.Figure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every field, declared once. */
final class Fields {

    static final Fact SINCE = new Known("f.since");
    static final Fact EXCLUDED = new Until(new Known("f.excluded_until"));

    private static final Fact VALUE = new Known("f.value");

    private static final Fact RECENCY_SCORE = new Known("f.recency_score");
    private static final Fact FREQUENCY_SCORE = new Known("f.frequency_score");
    private static final Fact MONETARY_SCORE = new Known("f.monetary_score");
    private static final Fact RFM_GROUP = new Known("f.rfm_group");
    private static final Fact P_BUY = new Known("f.p_buy");
    private static final Fact EXPECTED_PURCHASES = new Known("f.expected_purchases");
    private static final Fact FUTURE_PROFIT = new Known("f.future_profit");

    /** What a published snapshot changes. */
    static final List<Fact> SCORES = List.of(
            VALUE, RECENCY_SCORE, FREQUENCY_SCORE, MONETARY_SCORE, RFM_GROUP, P_BUY, EXPECTED_PURCHASES, FUTURE_PROFIT);

    private static final Fact LAST_ON = new Known("f.last_on");
    private static final Fact FIRST_ON = new Known("f.first_on");
    private static final Fact ANSWERED_ON = new Known("cast(f.answered_at at time zone :zone as date)");
    private static final Fact REASON = new Known("array_remove(array[f.reason, f.sub_reason], null)");

    private static final Pattern STAGES = anyOf(LifecycleStage.values());
    private static final Pattern RFM_GROUPS = anyOf(RfmGroup.values());
    private static final Pattern REASONS =
            Pattern.compile("(SERVICE|QUALITY|COMPETITOR|FORGOT|MOVED|CIRCUMSTANCES|OTHER)(\\.[A-Z_]+)?");
    private static final Pattern LANGUAGES = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern COUNTRIES = Pattern.compile("[A-Z]{2}");

    private static final List<Field> LIFECYCLE = List.of(
            new OfCode("stage", STAGES, new Known("f.stage"), Test.OneOf::new),
            new OfDate("stageSince", SINCE),
            new OfNumber("daysInStage", Scale.DAYS, new DaysSince(SINCE)),
            new OfFlag("returned", new Known("f.returned")));

    private static final List<Field> PURCHASES = List.of(
            new OfPurchases("orders", Scale.COUNT, new Known("f.orders"), some -> new Bought(Figure.ORDERS, some)),
            new OfNumber("purchaseDays", Scale.COUNT, new Known("f.purchase_days")),
            new OfPurchases("spend", Scale.MONEY, new Known("f.spend"), some -> new Bought(Figure.SPEND, some)),
            new OfPurchases(
                    "averageOrder",
                    Scale.MONEY,
                    new Known("f.average_order"),
                    some -> new Bought(Figure.AVERAGE_ORDER, some)),
            new OfNumber("value", Scale.MONEY, VALUE),
            new OfPurchases(
                    "daysSinceLastOrder",
                    Scale.DAYS,
                    new DaysSince(LAST_ON),
                    some -> new DaysSince(new Bought(Figure.LAST_ON, some))),
            new OfNumber("daysSinceFirstOrder", Scale.DAYS, new DaysSince(FIRST_ON)),
            new OfDate("lastOrderOn", LAST_ON),
            new OfDate("firstOrderOn", FIRST_ON),
            new OfFlag("dealHunter", new Known("(f.purchase_days = 1 and f.bonus_orders > 0)")));

    private static final List<Field> EXPERIENCE = List.of(
            new OfNumber("lateDays", Scale.DAYS, LastOrder.LATE_DAYS),
            new OfNumber("refundDays", Scale.DAYS, LastOrder.REFUND_DAYS),
            new OfNumber("returnedShare", Scale.SHARE, LastOrder.RETURNED_SHARE),
            new OfFlag("lastOrderReturned", LastOrder.RETURNED),
            new OfFlag("openCase", new Until(new Known("f.open_case_until"))),
            new OfCode("suspectedReason", REASONS, LastOrder.SUSPECTED_REASON, Test.Among::new));

    private static final List<Field> ANSWERS = List.of(
            new OfCode("reason", REASONS, REASON, Test.Among::new),
            new OfDate("answeredOn", ANSWERED_ON),
            new OfNumber("daysSinceAnswer", Scale.DAYS, new DaysSince(ANSWERED_ON)));

    /** Figures of the snapshot in use. Only its publication changes them, never the passing of time: they have no looks. */
    private static final List<Field> SNAPSHOT = List.of(
            new OfNumber("recencyScore", Scale.SCORE, RECENCY_SCORE),
            new OfNumber("frequencyScore", Scale.SCORE, FREQUENCY_SCORE),
            new OfNumber("monetaryScore", Scale.SCORE, MONETARY_SCORE),
            new OfCode("rfmGroup", RFM_GROUPS, RFM_GROUP, Test.OneOf::new),
            new OfNumber("pBuy", Scale.SHARE, P_BUY),
            new OfNumber("expectedPurchases", Scale.EXPECTED, EXPECTED_PURCHASES),
            new OfNumber("futureProfit", Scale.MONEY, FUTURE_PROFIT));

    private static final List<Field> PERSON = List.of(
            new OfCode("language", LANGUAGES, new Known("f.language"), Test.OneOf::new),
            new OfCode("country", COUNTRIES, new Known("f.country"), Test.OneOf::new),
            new OfFlag("excluded", EXCLUDED),
            new ConsentField(),
            new CandidatesField(),
            new AttributeField());

    private static final Map<String, Field> BY_NAME = Stream.of(
                    LIFECYCLE, PURCHASES, SNAPSHOT, EXPERIENCE, ANSWERS, PERSON)
            .flatMap(List::stream)
            .collect(Collectors.toMap(Field::name, UnaryOperator.identity(), (a, b) -> a, LinkedHashMap::new));

    private Fields() {}

    private static Pattern anyOf(Enum<?>[] codes) {
        return Pattern.compile(Arrays.stream(codes).map(Enum::name).collect(Collectors.joining("|")));
    }

    static Field named(Place place) {
        var field = BY_NAME.get(place.node().asText());
        if (field == null) {
            throw place.wrong("Must be one of " + String.join(", ", BY_NAME.keySet()) + ".");
        }
        return field;
    }
}
