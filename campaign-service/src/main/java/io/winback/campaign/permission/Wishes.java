package io.winback.campaign.permission;

import io.winback.campaign.definition.MailTemplate.Purpose;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wishes, as the page shows it.
 *
 * @param purposes switched on
 * @param monthly at most one mail a month
 * @param pausedUntil nothing before this date in the reader's zone
 * @param language of mails
 */
record Wishes(
        Set<Purpose> purposes, boolean monthly, @Nullable LocalDate pausedUntil, String language) {

    /** The same, but nothing at all is wanted. */
    Wishes silent() {
        return new Wishes(EnumSet.noneOf(Purpose.class), monthly, pausedUntil, language);
    }
}
