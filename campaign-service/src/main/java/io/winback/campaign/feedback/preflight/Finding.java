package io.winback.campaign.feedback.preflight;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one thing.
 *
 * @param check SPF, DKIM, DMARC, PTR, MX or UNSUBSCRIBE
 * @param what was found
 * @param why it matters
 * @param fix how to mend it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String check,
        Level level,
        String what,
        @Nullable String why,
        @Nullable String fix) {

    public enum Level {
        OK,
        /** Mails arrive, but fewer of them in the inbox; or it could not be looked up. */
        WARN,
        /** Big mail providers refuse such mails. */
        FAIL
    }

    static Finding ok(String check, String what) {
        return new Finding(check, Level.OK, what, null, null);
    }

    static Finding warn(String check, String what, String why, String fix) {
        return new Finding(check, Level.WARN, what, why, fix);
    }

    static Finding fail(String check, String what, String why, String fix) {
        return new Finding(check, Level.FAIL, what, why, fix);
    }
}
