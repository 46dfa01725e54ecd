package io.winback.customer.operations;

/** How many customers had the attribute. */
record PurgeResponse(String attribute, long customers) {}
