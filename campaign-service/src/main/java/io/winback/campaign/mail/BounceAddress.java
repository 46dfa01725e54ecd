package io.winback.campaign.mail;

import io.winback.platform.links.DerivedIds;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The envelope sender of one message, {@code bounce+<id>.<mac>@bounces.shop.example}: what comes back to it is about that message, and
 * nobody can make one up. It never expires; the key that derives stays for ever.
 */
@Singleton
public class BounceAddress {

    private static final int ID_DIGITS = 26;
    private static final int MAC_BYTES = 10;
    private static final int MAC_DIGITS = 16;
    private static final int ID_BITS = 128;

    private final DerivedIds derived;
    private final String sender;
    private final Optional<String> domain;
    private final String prefix;
    private final Pattern form;

    BounceAddress(DerivedIds derived, ShopProfile shop, MailConfig config) {
        this.derived = derived;
        this.sender = shop.sender();
        this.domain = config.bounceDomain().map(name -> name.toLowerCase(Locale.ROOT));
        this.prefix = config.bouncePrefix();
        this.form = Pattern.compile(Pattern.quote(prefix) + "\\+([a-z2-7]{" + ID_DIGITS + "})\\.([a-z2-7]{" + MAC_DIGITS
                + "})@" + Pattern.quote(domain.orElse("")));
    }

    /** The envelope sender of a message of the ledger; the shop's sender where no domain is set for bounces. */
    public String of(UUID message) {
        var id = Base32.encode(bytes(message), ID_DIGITS);
        return domain.map(name -> prefix + "+" + id + "." + mac(message) + "@" + name)
                .orElse(sender);
    }

    /** The message an address was made for by us, in whatever case and with or without angle brackets; nothing for any other. */
    public Optional<UUID> message(String address) {
        if (domain.isEmpty()) {
            return Optional.empty();
        }
        var plain = address.strip().replaceAll("^<|>$", "").toLowerCase(Locale.ROOT);
        var parts = form.matcher(plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var number = Base32.decode(parts.group(1));
        var message = new UUID(number.shiftRight(Long.SIZE).longValue(), number.longValue());
        var same = MessageDigest.isEqual(ascii(mac(message)), ascii(parts.group(2)));
        return same && number.bitLength() <= ID_BITS ? Optional.of(message) : Optional.empty();
    }

    private String mac(UUID message) {
        var bytes = derived.bytes("bounce", message.toString());
        return Base32.encode(Arrays.copyOf(bytes, MAC_BYTES), MAC_DIGITS);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
