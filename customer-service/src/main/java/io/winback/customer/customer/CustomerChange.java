package io.winback.customer.customer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the shop told of a customer, normalised. Null leaves a field as it is, an empty text clears it. */
public record CustomerChange(
        String customerId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String country,
        @Nullable Map<String, String> attributes,
        List<Decision> consents)
        implements Change {

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** Refuses what cannot be understood with an {@link InvalidFieldException}. */
    public static CustomerChange of(String id, CustomerDraft draft, ShopTime time) {
        return new CustomerChange(
                CustomerIds.valid("id", id),
                draft.name() == null ? null : draft.name().strip(),
                unlessEmpty(draft.email(), text -> Address.mail("email", text)),
                unlessEmpty(draft.phone(), text -> Address.phone("phone", text)),
                unlessEmpty(draft.language(), CustomerChange::language),
                unlessEmpty(draft.zone(), CustomerChange::zone),
                unlessEmpty(draft.country(), CustomerChange::country),
                draft.attributes(),
                draft.consents() == null
                        ? List.of()
                        : draft.consents().stream()
                                .map(consent -> consent.decision(time))
                                .toList());
    }

    /** A change of consent alone. */
    public static CustomerChange ofConsent(String id, Decision decision) {
        return new CustomerChange(id, null, null, null, null, null, null, null, List.of(decision));
    }

    /** Nothing is told but that the customer exists. */
    public static CustomerChange none(String id) {
        return new CustomerChange(id, null, null, null, null, null, null, null, List.of());
    }

    /** The same told of another customer: what came with a guest order belongs to whom the address finds. */
    public CustomerChange forCustomer(String id) {
        return new CustomerChange(id, name, email, phone, language, zone, country, attributes, consents);
    }

    @Override
    public List<Consent> decisions(Customer before, Instant now) {
        return consents.stream()
                .filter(decision -> !decision.repeats(before.consents().get(decision.purpose())))
                .map(decision -> decision.takenAt(now))
                .toList();
    }

    @Override
    public Customer applyTo(Customer before, Instant now) {
        return before.described(
                        told(name, before.name()),
                        told(language, before.language()),
                        told(zone, before.zone()),
                        told(country, before.country()),
                        attributes == null ? before.attributes() : attributes)
                .reachedAt(Channel.EMAIL, email)
                .reachedAt(Channel.PHONE, phone)
                .decided(decisions(before, now));
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
