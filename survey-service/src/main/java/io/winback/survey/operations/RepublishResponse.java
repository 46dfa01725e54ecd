package io.winback.survey.operations;

/** How many events were written again. */
record RepublishResponse(String type, long events) {}
