package io.winback.campaign.quote;

import org.jspecify.annotations.Nullable;

/**
 * Words of a customer that may be shown.
 *
 * @param customer who said it
 * @param author as agreed with them; none where they gave no name
 */
public record ReleasedQuote(
        String customer, String words, @Nullable String author) {}
