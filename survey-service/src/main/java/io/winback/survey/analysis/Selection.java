package io.winback.survey.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which answers to a survey are counted; what is absent does not matter.
 *
 * @param from first date of the invitation, or of the answer where nobody was invited, in the shop's zone
 * @param to last date, included
 * @param panel lifecycle stage when invited
 * @param suspected whether answers that a machine may have given are counted, too
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Selection(
        String survey,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String panel,
        @Nullable String campaign,
        @Nullable String language,
        @Nullable Integer version,
        Suspected suspected) {

    /** What becomes of answers that a machine may have given. */
    public enum Suspected {
        COUNTED,
        LEFT_OUT
    }

    /** Of customers whose stage was not known when they were invited. */
    public static final String UNKNOWN = "UNKNOWN";

    static final List<String> PANELS = List.of("LOST", "ACTIVE", "DUE", "PROSPECT", UNKNOWN);

    public static Selection all(String survey) {
        return new Selection(survey, null, null, null, null, null, null, Suspected.COUNTED);
    }

    /** The same panel, campaign and so on in another time. */
    public Selection within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Selection(survey, first, last, panel, campaign, language, version, suspected);
    }

    /** The same time of another survey, whoever answered. */
    public Selection in(String other) {
        return new Selection(other, from, to, null, null, null, null, suspected);
    }

    public Selection ofPanel(String stage) {
        return new Selection(survey, from, to, stage, campaign, language, version, suspected);
    }

    /** The same with answers that a machine may have given. */
    public Selection withSuspected() {
        return new Selection(survey, from, to, panel, campaign, language, version, Suspected.COUNTED);
    }

    /** The same without answers that a machine may have given. */
    public Selection withoutSuspected() {
        return new Selection(survey, from, to, panel, campaign, language, version, Suspected.LEFT_OUT);
    }

    /** Whether an answer may be counted by both. */
    public boolean meets(Selection other) {
        return survey.equals(other.survey)
                && alike(panel, other.panel)
                && alike(campaign, other.campaign)
                && alike(language, other.language)
                && alike(version, other.version)
                && !before(to, other.from)
                && !before(other.to, from);
    }

    private static boolean alike(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || one.equals(other);
    }

    private static boolean before(@Nullable LocalDate last, @Nullable LocalDate first) {
        return last != null && first != null && last.isBefore(first);
    }
}
