package io.winback.platform.security;

import java.util.Set;

/**
 * Somebody who came from the issuer.
 *
 * @param name for trails
 * @param roles ours only
 * @param idToken tells the issuer later whom to sign out
 */
public record Arrival(String name, Set<String> roles, String idToken) {}
