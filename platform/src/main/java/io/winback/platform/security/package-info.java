/** Who calls: API keys from a mounted file, sessions of people at the pages, and bearer tokens where an issuer is configured. */
@NullMarked
package io.winback.platform.security;

import org.jspecify.annotations.NullMarked;
