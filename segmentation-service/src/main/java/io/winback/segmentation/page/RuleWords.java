package io.winback.segmentation.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Conditions of a rule as a person would say them. A field without words of its own is shown as it is written. */
final class RuleWords {

    private final Figures figures;
    private final RuleMessages words;
    private final FieldWords codes;

    RuleWords(Language language) {
        this.figures = new Figures(language);
        this.words = language.words(RuleMessages.class);
        this.codes = new FieldWords(language);
    }

    /** What the condition asks. */
    String say(JsonNode condition) {
        var field = condition.path("field").asText();
        return switch (field) {
            case "consent" ->
                words.consent(codes.name("purpose", condition.path("purpose").asText()));
            case "attribute" ->
                words.subject(words.attribute(condition.path("name").asText()), test(condition, field));
            case "candidates" -> words.candidates(condition.path("is").asText());
            case "excluded", "returned", "dealHunter", "lastOrderReturned", "openCase" ->
                flag(field, condition.path("is").asBoolean());
            default -> words.subject(name(field) + selection(condition), test(condition, field));
        };
    }

    /** What is known of a customer, as an answer to the condition. */
    String value(JsonNode condition, JsonNode value) {
        var field = condition.path("field").asText();
        if (value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty()) {
            return words.unknown();
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? words.yes() : words.no();
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(code -> codes.name(field, code.asText()))
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
        return value.isNumber() ? number(field, value) : text(field, value.asText());
    }

    private String test(JsonNode condition, String field) {
        if (condition.has("is") || condition.has("in")) {
            return words.isOneOf(listed(condition, field));
        }
        if (condition.has("exists")) {
            return condition.path("exists").asBoolean() ? words.exists() : words.missing();
        }
        if (condition.has("from") || condition.has("to")) {
            return limits(
                    condition.has("from") ? text(field, condition.path("from").asText()) : "",
                    condition.has("to") ? text(field, condition.path("to").asText()) : "",
                    true);
        }
        return limits(
                condition.has("atLeast") ? number(field, condition.path("atLeast")) : "",
                condition.has("atMost") ? number(field, condition.path("atMost")) : "",
                false);
    }

    private String limits(String least, String most, boolean dates) {
        if (!least.isEmpty() && !most.isEmpty()) {
            return least.equals(most) ? words.exactly(least) : words.between(least, most);
        }
        if (dates) {
            return most.isEmpty() ? words.from(least) : words.until(most);
        }
        return most.isEmpty() ? words.atLeast(least) : words.atMost(most);
    }

    private String listed(JsonNode condition, String field) {
        var list = condition.has("in") ? condition.path("in") : condition.path("is");
        return list.isArray()
                ? StreamSupport.stream(list.spliterator(), false)
                        .map(code -> codes.name(field, code.asText()))
                        .reduce(words::either)
                        .orElse("")
                : codes.name(field, list.asText());
    }

    private String selection(JsonNode condition) {
        var said = new StringBuilder();
        if (condition.has("category")) {
            said.append(words.inCategory(condition.path("category").asText()));
        }
        if (condition.has("channel")) {
            said.append(words.byChannel(condition.path("channel").asText()));
        }
        if (condition.has("withinDays")) {
            said.append(
                    words.withinDays(figures.count(condition.path("withinDays").asLong())));
        }
        return said.toString();
    }

    private String number(String field, JsonNode number) {
        return field.equals("returnedShare") || field.equals("pBuy")
                ? figures.percent(number.decimalValue())
                : figures.number(number.decimalValue());
    }

    private String text(String field, String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? figures.date(LocalDate.parse(text)) : codes.name(field, text);
    }

    private String flag(String field, boolean is) {
        return switch (field) {
            case "excluded" -> is ? words.excluded() : words.notExcluded();
            case "returned" -> is ? words.returned() : words.notReturned();
            case "dealHunter" -> is ? words.dealHunter() : words.notDealHunter();
            case "lastOrderReturned" -> is ? words.lastOrderReturned() : words.notLastOrderReturned();
            default -> is ? words.openCase() : words.noOpenCase();
        };
    }

    private String name(String field) {
        return switch (field) {
            case "stage" -> words.stage();
            case "stageSince" -> words.stageSince();
            case "daysInStage" -> words.daysInStage();
            case "orders" -> words.orders();
            case "purchaseDays" -> words.purchaseDays();
            case "spend" -> words.spend();
            case "averageOrder" -> words.averageOrder();
            case "value" -> words.value();
            case "daysSinceLastOrder" -> words.daysSinceLastOrder();
            case "daysSinceFirstOrder" -> words.daysSinceFirstOrder();
            case "lastOrderOn" -> words.lastOrderOn();
            case "firstOrderOn" -> words.firstOrderOn();
            case "lateDays" -> words.lateDays();
            case "refundDays" -> words.refundDays();
            case "returnedShare" -> words.returnedShare();
            case "suspectedReason" -> words.suspectedReason();
            case "reason" -> words.reason();
            case "answeredOn" -> words.answeredOn();
            case "daysSinceAnswer" -> words.daysSinceAnswer();
            case "recencyScore" -> words.recencyScore();
            case "frequencyScore" -> words.frequencyScore();
            case "monetaryScore" -> words.monetaryScore();
            case "rfmGroup" -> words.rfmGroup();
            case "pBuy" -> words.pBuy();
            case "expectedPurchases" -> words.expectedPurchases();
            case "futureProfit" -> words.futureProfit();
            case "language" -> words.language();
            case "country" -> words.country();
            default -> field;
        };
    }
}
