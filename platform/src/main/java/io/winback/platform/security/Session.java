package io.winback.platform.security;

import java.time.Instant;

/**
 * Somebody signed in to the pages.
 *
 * @param client whose key it is
 * @param nonce random; the forms of this session are bound to it
 * @param expires by the machine clock
 */
public record Session(String client, String role, String nonce, Instant expires) {}
