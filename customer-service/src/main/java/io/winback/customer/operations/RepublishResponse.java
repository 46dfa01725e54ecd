package io.winback.customer.operations;

/** How many events were written to the outbox again. */
record RepublishResponse(String type, long events) {}
