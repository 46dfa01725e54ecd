package io.winback.customer.news;

import java.util.UUID;

/** News and the id of the event that brought it. */
record Received(UUID event, News news) {}
