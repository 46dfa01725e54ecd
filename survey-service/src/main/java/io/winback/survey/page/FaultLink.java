package io.winback.survey.page;

/**
 * A question with a fault, at the top of the page.
 *
 * @param id of the field to be mended
 */
record FaultLink(String id, Said question) {}
