package io.winback.segmentation.page;

import io.quarkus.qute.TemplateData;
import io.winback.platform.money.Money;
import io.winback.segmentation.candidate.CandidateTerms;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a new list as they were filled in. */
@TemplateData
record CandidateForm(
        String name,
        String budget,
        String contactCost,
        String offerCost,
        String minOrders,
        String atMostDays,
        String lift) {

    private static final int LONGEST_NAME = 200;

    /** What a shop that says nothing gets. */
    static final CandidateForm USUAL = new CandidateForm("", "500", "0.05", "5", "2", "730", "0.03");

    static CandidateForm of(MultivaluedMap<String, String> fields) {
        return new CandidateForm(
                field(fields, "name"),
                field(fields, "budget"),
                field(fields, "contactCost"),
                field(fields, "offerCost"),
                field(fields, "minOrders"),
                field(fields, "atMostDays"),
                field(fields, "lift"));
    }

    private static String field(MultivaluedMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "").strip();
    }

    @Nullable
    String listName() {
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new NumberFormatException("A name is at most " + LONGEST_NAME + " characters.");
        }
        return name.isEmpty() ? null : name;
    }

    /**
     * What is asked for.
     *
     * @throws NumberFormatException where a field cannot be read
     */
    CandidateTerms terms(Currency currency) {
        return new CandidateTerms(
                money(budget, currency),
                Objects.requireNonNullElseGet(money(contactCost, currency), () -> Money.zero(currency)),
                money(offerCost, currency),
                null,
                whole(minOrders, 1, 1_000),
                0,
                whole(atMostDays, 1, 36_500),
                null,
                "OFFERS",
                number(lift),
                new BigDecimal("0.10"),
                null);
    }

    private static @Nullable Money money(String text, Currency currency) {
        return text.isEmpty() ? null : new Money(number(text), currency);
    }

    private static BigDecimal number(String text) {
        var number = new BigDecimal(text.replace(',', '.').replace(" ", ""));
        if (number.precision() - number.scale() > 12 || number.scale() > 6) {
            throw new NumberFormatException("Too long: " + text);
        }
        return number;
    }

    private static int whole(String text, int least, int most) {
        var number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new NumberFormatException("Must be from " + least + " to " + most + ".");
        }
        return number;
    }
}
