package io.winback.survey.site.contact;

import io.winback.survey.contact.ContactState;
import io.winback.survey.site.Links;
import io.winback.survey.site.SurveySite;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of those who asked to show; at first those who wait. */
record ContactForm(
        @QueryParam("state") @DefaultValue("OPEN") String state,
        @QueryParam("done") @DefaultValue("") String done,
        @QueryParam("pageToken") @Nullable String pageToken) {

    static final String PATH = SurveySite.PATH + "/contacts";
    static final String ALL = "ALL";

    /** None for all, or for one we do not know. */
    Optional<ContactState> chosen() {
        return Arrays.stream(ContactState.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
    }

    String href() {
        return href(state);
    }

    static String href(String state) {
        return PATH + "?state=" + Links.encode(state);
    }
}
