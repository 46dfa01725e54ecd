package io.winback.segmentation.scoring;

import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.platform.web.Problem;
import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.base.UnknownCustomerException;
import io.winback.segmentation.scoring.ModelReport.Note;
import io.winback.segmentation.scoring.Scorer.Score;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Predicts one customer by the model in force. */
@ApplicationScoped
public class PredictionService {

    private final Database database;
    private final ModelService models;
    private final ModelVersions versions;
    private final Summaries summaries;
    private final ScoringConfig config;
    private final ShopProfile shop;
    private final ShopCalendar calendar;

    PredictionService(
            Database database,
            ModelService models,
            ModelVersions versions,
            Summaries summaries,
            ScoringConfig config,
            ShopProfile shop,
            ShopCalendar calendar) {
        this.database = database;
        this.models = models;
        this.versions = versions;
        this.summaries = summaries;
        this.config = config;
        this.shop = shop;
        this.calendar = calendar;
    }

    /** What is left out is as in the snapshots. */
    public record Asked(
            @Nullable Integer days,
            @Nullable Integer months,
            @Nullable BigDecimal discount,
            @Nullable BigDecimal margin) {}

    /** As of today. */
    @Transactional
    public PredictionResponse predict(String customer, Asked asked) {
        if (!known(customer)) {
            throw new UnknownCustomerException(customer);
        }
        var today = calendar.moment().today();
        var summary = summaries
                .of(customer, today)
                .orElseThrow(() -> Problem.of(
                        404,
                        "nothing-bought",
                        "Nothing bought",
                        "Customer " + customer + " has bought nothing yet: nothing can be expected of him."));
        var version = versions.inForce().orElseThrow(models::noneInForce);
        var terms = terms(asked);
        return response(version, terms, new Scorer(version, terms).score(summary), today);
    }

    private ScoringTerms terms(Asked asked) {
        return new ScoringTerms(
                Objects.requireNonNullElse(asked.days(), config.horizonDays()),
                Objects.requireNonNullElse(asked.months(), config.valueMonths()),
                Objects.requireNonNullElse(asked.discount(), config.yearlyDiscount()),
                Objects.requireNonNullElse(asked.margin(), shop.margin()));
    }

    private PredictionResponse response(ModelVersion version, ScoringTerms terms, Score score, LocalDate today) {
        var summary = score.summary();
        var first = today.minusDays(summary.ageDays());
        return new PredictionResponse(
                summary.customerId(),
                today,
                version.version(),
                version.family(),
                first,
                first.plusDays(summary.recencyDays()),
                summary.repeats(),
                summary.recencyDays(),
                summary.ageDays(),
                money(summary.meanSpend()),
                score.alive(),
                terms.days(),
                score.expected(),
                score.buys(),
                terms.months(),
                terms.discount(),
                terms.margin(),
                money(score.expectedSpend()),
                money(score.futureProfit()),
                notes(version, score));
    }

    private static List<Note> notes(ModelVersion version, Score score) {
        var notes = new ArrayList<Note>();
        if (score.alive() == null) {
            notes.add(
                    version.family().equals("BG_NBD")
                            ? new Note(
                                    "ALIVE_UNKNOWN",
                                    "BG/NBD holds every one-time buyer alive for ever, so it cannot tell whether this one is.")
                            : new Note(
                                    "ALIVE_UNKNOWN",
                                    "The data show no dropout, so the model cannot tell who has gone for good."));
        }
        if (score.futureProfit() == null) {
            notes.add(new Note(
                    "SPEND_UNKNOWN", "What a coming purchase is worth cannot be told: see the notes of the model."));
        }
        notes.addAll(version.report().notes());
        return notes;
    }

    private @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount, shop.currency());
    }

    private boolean known(String customer) {
        return database.with(
                sql -> sql.createQuery("select exists (select 1 from customer where customer_id = :id and not erased)")
                        .bind("id", customer)
                        .mapTo(Boolean.class)
                        .one());
    }
}
