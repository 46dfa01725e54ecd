/** A mail server that keeps what it gets: SMTP in, an append-only file, a small HTTP API out. */
@NullMarked
package io.winback.local.mail;

import org.jspecify.annotations.NullMarked;
