package io.winback.customer.customer;

import java.util.regex.Pattern;

/** Ids are the shop's own: letters, digits and {@code . _ ~ -}, at most 64. */
public final class CustomerIds {

    public static final String SHAPE = "[A-Za-z0-9._~-]{1,64}";
    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    private CustomerIds() {}

    public static String valid(String field, String id) {
        if (!PATTERN.matcher(id).matches()) {
            throw new InvalidFieldException(
                    field, "An id has 1 to 64 characters: letters, digits, dot, underscore, tilde, hyphen.");
        }
        return id;
    }
}
