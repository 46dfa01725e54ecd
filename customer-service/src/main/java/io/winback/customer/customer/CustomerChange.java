package io.winback.customer.customer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the shop told of a customer, normalised. Null leaves a field as it is, an empty text clears it.
 *
 * @param addresses contact points that are told; an empty text removes one
 * @param imported told by a list, or on a page behind a link: its consents never open a suppressed channel
 */
public record CustomerChange(
        String customerId,
        @Nullable String name,
        Map<Channel, String> addresses,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String country,
        @Nullable Map<String, String> attributes,
        List<Decision> consents,
        boolean imported)
        implements Change {

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** Refuses what cannot be understood with an {@link InvalidFieldException}. */
    public static CustomerChange of(String id, CustomerDraft draft, ShopTime time) {
        return new CustomerChange(
                CustomerIds.valid("id", id),
                draft.name() == null ? null : draft.name().strip(),
                addresses(draft),
                unlessEmpty(draft.language(), CustomerChange::language),
                unlessEmpty(draft.zone(), CustomerChange::zone),
                unlessEmpty(draft.country(), CustomerChange::country),
                draft.attributes(),
                draft.consents() == null
                        ? List.of()
                        : draft.consents().stream()
                                .map(consent -> consent.decision(time))
                                .toList(),
                false);
    }

    /** A change of consent alone. */
    public static CustomerChange ofConsent(String id, Decision decision) {
        return new CustomerChange(id, null, Map.of(), null, null, null, null, List.of(decision), false);
    }

    /**
     * Consents given on a page behind the link of a mail. Whoever has the mail can give them, so they never open a suppressed channel.
     */
    public static CustomerChange ofPage(String id, List<Decision> decisions) {
        return new CustomerChange(id, null, Map.of(), null, null, null, null, decisions, true);
    }

    /** The language alone. */
    public static CustomerChange ofLanguage(String id, String language) {
        return new CustomerChange(id, null, Map.of(), language, null, null, null, List.of(), false);
    }

    /** Attributes alone; they replace those known before. */
    static CustomerChange ofAttributes(String id, Map<String, String> attributes) {
        return new CustomerChange(id, null, Map.of(), null, null, null, attributes, List.of(), false);
    }

    /** Nothing is told but that the customer exists. */
    public static CustomerChange none(String id) {
        return new CustomerChange(id, null, Map.of(), null, null, null, null, List.of(), false);
    }

    /** The same told of another customer: what came with a guest order belongs to whom the address finds. */
    @Override
    public CustomerChange forCustomer(String id) {
        return new CustomerChange(id, name, addresses, language, zone, country, attributes, consents, imported);
    }

    /** The same told by a list, not by the customer's own deed. */
    public CustomerChange byImport() {
        return new CustomerChange(customerId, name, addresses, language, zone, country, attributes, consents, true);
    }

    @Override
    public List<Consent> decisions(Customer before, Instant now) {
        return consents.stream()
                .filter(decision -> !decision.repeats(before.consents().get(decision.about())))
                .map(decision -> decision.takenAt(now, imported))
                .toList();
    }

    @Override
    public Customer applyTo(Customer before, Instant now) {
        var person = before.person();
        var after = before.described(new Person(
                told(name, person.name()),
                told(language, person.language()),
                told(zone, person.zone()),
                told(country, person.country()),
                attributes == null ? person.attributes() : attributes));
        for (var address : addresses.entrySet()) {
            after = after.reachedAt(address.getKey(), address.getValue());
        }
        return after.decided(decisions(before, now));
    }

    private static Map<Channel, String> addresses(CustomerDraft draft) {
        var addresses = new EnumMap<Channel, String>(Channel.class);
        put(addresses, Channel.EMAIL, unlessEmpty(draft.email(), text -> Address.mail("email", text)));
        put(addresses, Channel.PHONE, unlessEmpty(draft.phone(), text -> Address.phone("phone", text)));
        put(addresses, Channel.MESSENGER, unlessEmpty(draft.messenger(), text -> Address.messenger("messenger", text)));
        return addresses;
    }

    private static void put(Map<Channel, String> addresses, Channel channel, @Nullable String address) {
        if (address != null) {
            addresses.put(channel, address);
        }
    }

    private static @Nullable String told(@Nullable String told, @Nullable String before) {
        if (told == null) {
            return before;
        }
        return told.isEmpty() ? null : told;
    }

    private static @Nullable String unlessEmpty(@Nullable String text, UnaryOperator<String> normalise) {
        if (text == null) {
            return null;
        }
        return text.isBlank() ? "" : normalise.apply(text);
    }

    private static String language(String text) {
        if (!LANGUAGE.matcher(text).matches()) {
            throw new InvalidFieldException("language", "Send a language tag such as en, zh, et or uk.");
        }
        return Locale.forLanguageTag(text).toLanguageTag();
    }

    private static String zone(String text) {
        try {
            return ZoneId.of(text).getId();
        } catch (DateTimeException e) {
            throw new InvalidFieldException("zone", "Send an IANA time zone such as Europe/Tallinn.");
        }
    }

    private static String country(String text) {
        var country = text.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRY.matcher(country).matches()) {
            throw new InvalidFieldException("country", "Send the two letters of ISO 3166, such as EE.");
        }
        return country;
    }
}
