package io.winback.segmentation.operations;

/** How many events of the type were written to the outbox again. */
record RepublishResponse(String type, long events) {}
