package io.winback.campaign.rehearsal;

import io.winback.campaign.definition.ChurnReasons;
import io.winback.campaign.definition.Situation;
import io.winback.campaign.journey.Script;
import io.winback.platform.web.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What somebody does in a rehearsal; what is left out they do not do. */
public class ScriptQuery {

    private static final Duration SOON = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(731);

    @Parameter(
            description =
                    "Churn reason they answer, and how long after the mail that asks: SERVICE:P3D, COMPETITOR.PRICE:PT4H; a day later where no time is said")
    @QueryParam("answer")
    @Nullable
    String answer;

    @Parameter(description = "Codes of needs they name in that answer, such as GIFT,REFILL")
    @QueryParam("needs")
    @Nullable
    String needs;

    @Parameter(description = "Products they say in that answer that they know, such as saffron-1g")
    @QueryParam("knows")
    @Nullable
    String knows;

    @Parameter(description = "Products they say in that answer that they do not know")
    @QueryParam("notKnown")
    @Nullable
    String notKnown;

    @Parameter(description = "How long after each mail they follow its link, such as PT4H")
    @QueryParam("click")
    @Nullable
    String click;

    @Parameter(description = "How long after the beginning of the run they order, such as P20D")
    @QueryParam("order")
    @Nullable
    String order;

    @Parameter(description = "How long after the mail with it they use a coupon, such as P5D")
    @QueryParam("redeem")
    @Nullable
    String redeem;

    public static ScriptQuery of(
            @Nullable String answer, @Nullable String click, @Nullable String order, @Nullable String redeem) {
        var query = new ScriptQuery();
        query.answer = answer;
        query.click = click;
        query.order = order;
        query.redeem = redeem;
        return query;
    }

    Script script() {
        var said = answer == null || answer.isBlank() ? new String[] {""} : answer.split(":", 2);
        var code = said[0];
        var main = code.split("\\.", 2)[0];
        if (!code.isEmpty() && !ChurnReasons.MAIN.contains(main)) {
            throw wrong("answer", "a churn reason such as SERVICE, and how long after the mail: SERVICE:P3D");
        }
        var after = said.length > 1 ? duration("answer", said[1]) : SOON;
        return new Script(
                said(code, main),
                after == null ? SOON : after,
                duration("click", click),
                duration("order", order),
                duration("redeem", redeem));
    }

    private Situation.Said said(String code, String main) {
        var reason = code.isEmpty() ? null : main;
        var sub = code.contains(".") ? code : null;
        var told = Stream.of(needs, knows, notKnown).anyMatch(list -> list != null && !list.isBlank());
        return new Situation.Said(reason != null || told, reason, sub, codes(needs), codes(knows), codes(notKnown));
    }

    private static Set<String> codes(@Nullable String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toSet());
    }

    private static @Nullable Duration duration(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var duration = Duration.parse(text.strip());
            if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
                throw wrong(field, "two years at most, and not before");
            }
            return duration;
        } catch (DateTimeException e) {
            throw wrong(field, "an ISO duration of days or hours such as P3D or PT4H, not " + text);
        }
    }

    private static RuntimeException wrong(String field, String detail) {
        return Problem.ofField(400, "rehearsal-script", "What happens", field, detail);
    }
}
