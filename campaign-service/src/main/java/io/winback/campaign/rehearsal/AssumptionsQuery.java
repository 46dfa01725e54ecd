package io.winback.campaign.rehearsal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is assumed of a campaign's readers; what is left out has a default, which the answer tells. */
public class AssumptionsQuery {

    /** All as they are assumed where nobody says anything. */
    public static final AssumptionsQuery NONE = new AssumptionsQuery();

    @Parameter(description = "Share, 0 to 1, of those who are asked, who answer")
    @QueryParam("answerShare")
    @DecimalMin("0")
    @DecimalMax("1")
    @Nullable
    BigDecimal answerShare;

    @Parameter(description = "Share, 0 to 1, of the answers, SERVICE; the four reasons make 1 together")
    @QueryParam("serviceShare")
    @DecimalMin("0")
    @DecimalMax("1")
    @Nullable
    BigDecimal serviceShare;

    @Parameter(description = "Share, 0 to 1, of the answers, QUALITY")
    @QueryParam("qualityShare")
    @DecimalMin("0")
    @DecimalMax("1")
    @Nullable
    BigDecimal qualityShare;

    @Parameter(description = "Share, 0 to 1, of the answers, a competitor with a better price")
    @QueryParam("competitorShare")
    @DecimalMin("0")
    @DecimalMax("1")
    @Nullable
    BigDecimal competitorShare;

    @Parameter(description = "Share, 0 to 1, of the answers, FORGOT and MOVED together")
    @QueryParam("elsewhereShare")
    @DecimalMin("0")
    @DecimalMax("1")
    @Nullable
    BigDecimal elsewhereShare;

    @Parameter(description = "Share, 0 to 1, of the treated, who follow the links of their mails")
    @QueryParam("clickShare")
    @DecimalMin("0")
    @DecimalMax("1")
    @Nullable
    BigDecimal clickShare;

    @Parameter(description = "Share, 0 to 1, of the treated, who return in the outcome window, if it goes badly")
    @QueryParam("returnShareLow")
    @DecimalMin("0")
    @DecimalMax("1")
    @Nullable
    BigDecimal returnShareLow;

    @Parameter(description = "Share, 0 to 1, of the treated, who return in the outcome window")
    @QueryParam("returnShare")
    @DecimalMin("0")
    @DecimalMax("1")
    @Nullable
    BigDecimal returnShare;

    @Parameter(description = "Share, 0 to 1, of the treated, who return in the outcome window, if it goes well")
    @QueryParam("returnShareHigh")
    @DecimalMin("0")
    @DecimalMax("1")
    @Nullable
    BigDecimal returnShareHigh;

    @Parameter(description = "Share, 0 to 1, of the held out, who return in the same time")
    @QueryParam("unaidedShare")
    @DecimalMin("0")
    @DecimalMax("1")
    @Nullable
    BigDecimal unaidedShare;

    @Parameter(description = "Share, 0 to 1, of those who return with a coupon at hand, who use it")
    @QueryParam("redeemShare")
    @DecimalMin("0")
    @DecimalMax("1")
    @Nullable
    BigDecimal redeemShare;

    @Parameter(description = "Days from the mail that asks to the answer")
    @QueryParam("answerDays")
    @Min(0)
    @Max(365)
    @Nullable
    Integer answerDays;

    @Parameter(description = "Days from the beginning of the run in which half of the orders come")
    @QueryParam("returnDays")
    @Min(0)
    @Max(365)
    @Nullable
    Integer returnDays;

    @Parameter(description = "Goods of an order, in the shop's currency; absent: that of a typical one")
    @QueryParam("order")
    @DecimalMin("0")
    @DecimalMax("1000000000")
    @Nullable
    BigDecimal order;

    /** Those that people change most, by name; what else is named is not heeded. */
    public static AssumptionsQuery of(Map<String, BigDecimal> values) {
        var query = new AssumptionsQuery();
        query.returnShareLow = values.get("returnShareLow");
        query.returnShare = values.get("returnShare");
        query.returnShareHigh = values.get("returnShareHigh");
        query.unaidedShare = values.get("unaidedShare");
        query.answerShare = values.get("answerShare");
        query.clickShare = values.get("clickShare");
        query.redeemShare = values.get("redeemShare");
        query.order = values.get("order");
        return query;
    }
}
