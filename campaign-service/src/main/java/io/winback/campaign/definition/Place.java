package io.winback.campaign.definition;

/**
 * Something about a definition, and where in the file.
 *
 * @param field as the file has it, such as {@code stages[2].next[0].stage} or {@code offers.sorry.percent}
 * @param message what is wrong or worth knowing, and how to mend it
 */
public record Place(String field, String message) {}
