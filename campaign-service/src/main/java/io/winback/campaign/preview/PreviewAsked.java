package io.winback.campaign.preview;

import org.jspecify.annotations.Nullable;

/**
 * Which mails are to be shown, and to whom.
 *
 * @param customer id of the reader; without one, an invented reader
 * @param stage key of the stage; without one, the first that sends a mail
 * @param mail key of the mail, of those the stage may send; without one, the mail of those who get its offer
 * @param language instead of the reader's own
 * @param reason churn reason (SERVICE) or sub-code (SERVICE.DELIVERY) the reader is taken to have given; without one, the one they gave
 */
record PreviewAsked(
        @Nullable String customer,
        @Nullable String stage,
        @Nullable String mail,
        @Nullable String language,
        @Nullable String reason) {

    PreviewAsked of(String otherStage) {
        return new PreviewAsked(customer, otherStage, null, language, reason);
    }

    PreviewAsked withMail(@Nullable String key) {
        return new PreviewAsked(customer, stage, present(key), language, reason);
    }

    /** What was left empty in a form or an address was not asked for. */
    static PreviewAsked of(
            @Nullable String customer, @Nullable String stage, @Nullable String language, @Nullable String reason) {
        return new PreviewAsked(present(customer), present(stage), null, present(language), present(reason));
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
