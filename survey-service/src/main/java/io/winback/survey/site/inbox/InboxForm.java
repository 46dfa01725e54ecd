package io.winback.survey.site.inbox;

import io.winback.survey.inbox.InboxFilter;
import io.winback.survey.inbox.InboxState;
import io.winback.survey.site.Links;
import io.winback.survey.site.SurveySite;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which answers to show; at first those nobody has dealt with. Empty fields were not filled in. */
record InboxForm(
        @QueryParam("state") @DefaultValue("NEW") String state,
        @QueryParam("survey") @DefaultValue("") String survey,
        @QueryParam("reason") @DefaultValue("") String reason,
        @QueryParam("language") @DefaultValue("") String language,
        @QueryParam("panel") @DefaultValue("") String panel,
        @QueryParam("value") @DefaultValue("") String value,
        @QueryParam("done") @DefaultValue("") String done,
        @QueryParam("pageToken") @Nullable String pageToken) {

    static final String PATH = SurveySite.PATH + "/inbox";
    static final String ALL = "ALL";

    /** None for all, or for one we do not know. */
    Optional<InboxState> chosen() {
        return Arrays.stream(InboxState.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
    }

    InboxFilter filter() {
        return new InboxFilter(
                given(survey), given(reason), given(language), given(panel), atLeast(), chosen().orElse(null));
    }

    String href() {
        return PATH + "?state=" + Links.encode(state) + "&survey=" + Links.encode(survey) + "&reason="
                + Links.encode(reason) + "&language=" + Links.encode(language) + "&panel=" + Links.encode(panel)
                + "&value=" + Links.encode(value);
    }

    /** What is no number was not meant as a limit. */
    private @Nullable BigDecimal atLeast() {
        return value.strip().matches("\\d{1,15}([.,]\\d{1,4})?")
                ? new BigDecimal(value.strip().replace(',', '.'))
                : null;
    }

    private static @Nullable String given(String field) {
        return field.isBlank() ? null : field.strip();
    }
}
