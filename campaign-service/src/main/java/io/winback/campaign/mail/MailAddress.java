package io.winback.campaign.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One mailbox as mail servers everywhere take it: ASCII, the domain as IDNA has it, at most 254 characters (RFC 5321). */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private MailAddress() {}

    /** The address as it goes on the wire; nothing for what is no single mailbox. */
    public static Optional<String> of(String text) {
        var at = text.lastIndexOf('@');
        if (at < 1
                || at > LONGEST_LOCAL
                || !LOCAL.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        try {
            var domain = IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
            var address = text.substring(0, at + 1) + domain;
            return DOMAIN.matcher(domain).matches() && address.length() <= LONGEST
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
