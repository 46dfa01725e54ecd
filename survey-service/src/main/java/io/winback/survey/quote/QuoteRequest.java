package io.winback.survey.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is to be shown of an answer.
 *
 * @param words a part of what the customer wrote, unchanged
 */
record QuoteRequest(@NotBlank @Size(max = LONGEST) String words) {

    static final int LONGEST = 400;
    static final int LONGEST_AUTHOR = 100;

    static final String EXAMPLE = "{\"words\": \"They sent the right part the next day.\"}";
}
