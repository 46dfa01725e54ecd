package io.winback.customer.webhook;

/** How many deliveries are to be sent again. */
record ReplayResponse(int replayed) {}
