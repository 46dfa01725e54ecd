package io.winback.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who acts, as trails and logs name whoever the issuer knows: {@code oidc:} and what does not change for them. Never an address, and
 * never what could not stand in a line of a log.
 */
final class IssuerNames {

    private static final String PREFIX = "oidc:";
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._~:/|+=-]{1,100}");
    /** RFC 9068, OpenID Connect, Entra and Okta. */
    private static final List<String> CLIENT = List.of("client_id", "azp", "appid", "cid");

    private static final int HASH_BYTES = 16;

    private IssuerNames() {}

    /** The claim that was chosen for it; without one, or where it holds an address, the subject. */
    static String chosen(Principal principal) {
        return PREFIX + fit(Optional.ofNullable(principal.getName()).orElse(""), subject(principal));
    }

    /** The client, and whom it acts for unless that is itself. */
    static String ofClient(Principal principal) {
        if (!(principal instanceof JsonWebToken token)) {
            return chosen(principal);
        }
        var client = CLIENT.stream()
                .map(token::<Object>getClaim)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst();
        var parts = Stream.concat(client.stream(), Stream.of(subject(principal)))
                .filter(part -> !part.isEmpty())
                .distinct()
                .map(part -> fit(part, part))
                .toList();
        return PREFIX + String.join("/", parts);
    }

    private static String subject(Principal principal) {
        return principal instanceof JsonWebToken token && token.getSubject() != null ? token.getSubject() : "";
    }

    private static String fit(String name, String otherwise) {
        if (FIT.matcher(name).matches()) {
            return name;
        }
        return FIT.matcher(otherwise).matches() ? otherwise : hash(otherwise.isEmpty() ? name : otherwise);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
