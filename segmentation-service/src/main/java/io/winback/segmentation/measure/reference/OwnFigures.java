package io.winback.segmentation.measure.reference;

import io.winback.platform.sql.Database;
import io.winback.segmentation.measure.Scope;
import io.winback.segmentation.measure.Share;
import io.winback.segmentation.measure.concentration.ConcentrationService;
import io.winback.segmentation.measure.reference.Own.Figure;
import io.winback.segmentation.measure.reference.Own.Unit;
import io.winback.segmentation.measure.retention.RetentionQuestion;
import io.winback.segmentation.measure.retention.RetentionService;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shop's own figures. A purchase that is too young to have been followed in time is not asked. */
@Singleton
class OwnFigures {

    private static final int YEAR = 365;

    private static final String PURCHASES = """
            with purchases as (
              select customer_id, day, amount, row_number() over own as number, lead(day) over own as next_on
              from purchase_day(:until, false) window own as (partition by customer_id order by day)),
            judged as (
              select *, day <= cast(:until as date) - cast(:days as integer) as ripe,
                next_on <= day + cast(:days as integer) as followed, day > cast(:until as date) - cast(:year as integer) as late
              from purchases),
            newcomer as (
              select f.followed, exists (
                select 1 from purchase p where p.customer_id = f.customer_id and p.purchased_on = f.day and p.counts
                  and (p.coupon_code is not null or p.discount > 0)) as discounted
              from judged f where f.number = 1 and f.ripe)
            select count(*) filter (where number = 1 and ripe) as firsts,
              count(*) filter (where number = 1 and ripe and followed) as firsts_followed,
              count(*) filter (where number > 1 and ripe) as laters,
              count(*) filter (where number > 1 and ripe and followed) as laters_followed,
              round((count(*) filter (where number > 1 and late))
                / nullif(cast(count(*) filter (where number = 1 and late) as numeric), 0), 6) as laters_to_firsts,
              round(avg(amount) filter (where number > 1 and late)
                / nullif(avg(amount) filter (where number = 1 and late), 0), 6) as amounts,
              (select count(*) from newcomer where discounted) as discounted,
              (select count(*) from newcomer where discounted and followed) as discounted_followed,
              (select count(*) from newcomer where not discounted) as full_price,
              (select count(*) from newcomer where not discounted and followed) as full_price_followed
            from judged
            """;

    private static final String REASONS = """
            select count(*) as answered, count(*) filter (where reason = 'SERVICE') as service,
              count(*) filter (where reason = 'QUALITY') as quality,
              count(*) filter (where reason = 'COMPETITOR') as competitor,
              count(*) filter (where reason in ('FORGOT', 'MOVED')) as forgot_or_moved
            from answered_reason
            """;

    private final Database database;
    private final ConcentrationService concentration;
    private final RetentionService retention;

    OwnFigures(Database database, ConcentrationService concentration, RetentionService retention) {
        this.database = database;
        this.concentration = concentration;
        this.retention = retention;
    }

    /** @param days in which another purchase must follow */
    Map<Figure, Own> of(LocalDate to, int days) {
        var figures = new EnumMap<Figure, Own>(Figure.class);
        database.use(sql -> {
            sql.createQuery(PURCHASES)
                    .bind("until", to)
                    .bind("days", days)
                    .bind("year", YEAR)
                    .map((row, context) -> ofPurchases(figures, row))
                    .one();
            sql.createQuery(REASONS)
                    .map((row, context) -> ofReasons(figures, row))
                    .one();
        });
        figures.put(Figure.TOP_20_PERCENT, Own.value(Figure.TOP_20_PERCENT, Unit.SHARE, top20(to)));
        figures.put(Figure.YEARLY_RETENTION, Own.value(Figure.YEARLY_RETENTION, Unit.SHARE, yearlyRetention(to)));
        return figures;
    }

    private static boolean ofPurchases(Map<Figure, Own> figures, ResultSet row) throws SQLException {
        share(figures, Figure.FIRST_PURCHASE_FOLLOWED, row.getLong("firsts_followed"), row.getLong("firsts"));
        share(figures, Figure.LATER_PURCHASE_FOLLOWED, row.getLong("laters_followed"), row.getLong("laters"));
        share(figures, Figure.NEWCOMER_WITH_DISCOUNT, row.getLong("discounted_followed"), row.getLong("discounted"));
        share(figures, Figure.NEWCOMER_WITHOUT_DISCOUNT, row.getLong("full_price_followed"), row.getLong("full_price"));
        times(figures, Figure.LATER_TO_FIRST_PURCHASES, row.getBigDecimal("laters_to_firsts"));
        times(figures, Figure.LATER_TO_FIRST_AMOUNT, row.getBigDecimal("amounts"));
        return true;
    }

    private static boolean ofReasons(Map<Figure, Own> figures, ResultSet row) throws SQLException {
        var answered = row.getLong("answered");
        share(figures, Figure.REASON_SERVICE, row.getLong("service"), answered);
        share(figures, Figure.REASON_QUALITY, row.getLong("quality"), answered);
        share(figures, Figure.REASON_COMPETITOR, row.getLong("competitor"), answered);
        share(figures, Figure.REASON_FORGOT_OR_MOVED, row.getLong("forgot_or_moved"), answered);
        return true;
    }

    private @Nullable BigDecimal top20(LocalDate to) {
        return concentration.of(to.minusDays(YEAR - 1L), to, Scope.ALL).top().stream()
                .filter(top -> top.percent() == 20)
                .map(top -> top.shareCeil())
                .findFirst()
                .orElse(null);
    }

    private @Nullable BigDecimal yearlyRetention(LocalDate to) {
        var lastYear = to.plusDays(1).withDayOfYear(1).minusDays(1);
        var question = new RetentionQuestion(
                "YEAR",
                lastYear.withDayOfYear(1).toString(),
                lastYear.toString(),
                "BUYERS",
                null,
                null,
                null,
                null,
                null);
        return retention.retention(question).periods().get(0).textbook();
    }

    private static void share(Map<Figure, Own> figures, Figure figure, long count, long of) {
        figures.put(figure, Own.share(figure, Share.of(count, of)));
    }

    private static void times(Map<Figure, Own> figures, Figure figure, @Nullable BigDecimal value) {
        figures.put(figure, Own.value(figure, Unit.TIMES, value));
    }
}
