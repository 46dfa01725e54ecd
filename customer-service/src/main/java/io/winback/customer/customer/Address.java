package io.winback.customer.customer;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normal forms, so that one address is written one way. */
public final class Address {

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\",;:\\\\]{1,64}@[a-z0-9.-]{1,186}\\.[a-z0-9-]{2,63}");
    private static final Pattern NOT_IN_PHONES = Pattern.compile("[\\s()./-]");
    private static final Pattern MESSENGER = Pattern.compile("[a-z]{2,20}:[^\\s:,;<>\"]{1,100}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{3,20}");

    private Address() {}

    /** Trimmed, composed (NFKC), in lower case, the domain in ASCII. */
    public static String mail(String field, String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        var at = composed.lastIndexOf('@');
        var normal = at < 0 ? composed : composed.substring(0, at + 1) + ascii(composed.substring(at + 1));
        if (!MAIL.matcher(normal).matches()) {
            throw new InvalidFieldException(field, "Send a mail address such as anna@mail.example.");
        }
        return normal;
    }

    /** The normal form for a channel. */
    static String of(Channel channel, String field, String text) {
        return switch (channel) {
            case EMAIL -> mail(field, text);
            case PHONE -> phone(field, text);
            case MESSENGER -> messenger(field, text);
        };
    }

    static String phone(String field, String text) {
        var normal = NOT_IN_PHONES.matcher(text).replaceAll("");
        if (!PHONE.matcher(normal).matches()) {
            throw new InvalidFieldException(field, "Send a phone number such as +44 20 7946 0000.");
        }
        return normal;
    }

    /** The messenger, a colon, and the name there: {@code telegram:anna_t}. */
    static String messenger(String field, String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (!MESSENGER.matcher(normal).matches()) {
            throw new InvalidFieldException(field, "Send the messenger and the name there, such as telegram:anna_t.");
        }
        return normal;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
