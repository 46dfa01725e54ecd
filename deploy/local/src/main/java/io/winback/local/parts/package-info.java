/** Real parts without an installation: PostgreSQL, a Kafka broker, a mail server that keeps what it gets. */
@NullMarked
package io.winback.local.parts;

import org.jspecify.annotations.NullMarked;
