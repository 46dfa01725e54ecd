package io.winback.segmentation.measure.comeback;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.csv.CsvTable;
import io.winback.segmentation.measure.PeriodLength;
import io.winback.segmentation.measure.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the lost come back. Whoever was lost at the end of a date is followed for 30, 90 and 180 days.
 *
 * @param segment present members only; null for everybody, people who were erased included
 * @param contactsSince the first day on which a campaign is known to have contacted anybody; null if none has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComebacksResponse(
        PeriodLength by, @Nullable String segment, @Nullable LocalDate contactsSince, List<Comeback> dates) {

    /** One row per date and number of days. */
    public CsvTable table() {
        return new CsvTable(
                List.of(
                        "period",
                        "asOf",
                        "lost",
                        "days",
                        "leftAlone",
                        "cameBack",
                        "share",
                        "low",
                        "high",
                        "contacted",
                        "contactedCameBack",
                        "contactedShare",
                        "contactedLow",
                        "contactedHigh",
                        "organicShare",
                        "organicLow",
                        "organicHigh"),
                dates.stream()
                        .flatMap(date -> date.horizons().stream().map(horizon -> row(date, horizon)))
                        .toList());
    }

    private static List<@Nullable Object> row(Comeback date, Horizon horizon) {
        var row =
                new ArrayList<@Nullable Object>(Arrays.asList(date.period(), date.asOf(), date.lost(), horizon.days()));
        Stream.of(Optional.ofNullable(horizon.byThemselves()), Optional.ofNullable(horizon.contacted()))
                .forEach(share -> row.addAll(Arrays.asList(
                        share.map(Share::of).orElse(null),
                        share.map(Share::count).orElse(null),
                        share.map(Share::share).orElse(null),
                        share.map(Share::low).orElse(null),
                        share.map(Share::high).orElse(null))));
        var organic = horizon.organic() == null ? new Organic(null, null, null) : horizon.organic();
        row.addAll(Arrays.asList(organic.share(), organic.low(), organic.high()));
        return row;
    }

    /**
     * @param asOf end of a period
     * @param lost customers lost at its end
     */
    @RegisterForReflection
    public record Comeback(String period, LocalDate asOf, long lost, List<Horizon> horizons) {}

    /**
     * What became of them within so many days. Where these are not over, nothing but the reason is told.
     *
     * @param byThemselves those no campaign contacted in the 90 days up to the date, nor before they bought or the days were over; of them, the share that bought
     * @param contacted those a campaign contacted in these 90 days, or before they bought, or on the same day; of them, the share that bought after it
     * @param organic what the share would be if nobody were contacted, by the product-limit method
     * @param reason why there is no figure
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Horizon(
            int days,
            @Nullable Share byThemselves,
            @Nullable Share contacted,
            @Nullable Organic organic,
            @Nullable String reason) {}

    /**
     * Kaplan and Meier 1958, Journal of the American Statistical Association 53, 457-481: whoever is contacted is followed up to that
     * day only. The plain share of those left alone leans high where many are contacted, as who buys early cannot be contacted later;
     * this does not, as long as campaigns choose without regard to who would have come.
     *
     * @param share of buying within the days, 0 to 1 with 6 decimals; null where nobody was lost, as the limits of its 95 % interval
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Organic(
            @Nullable BigDecimal share,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}
}
