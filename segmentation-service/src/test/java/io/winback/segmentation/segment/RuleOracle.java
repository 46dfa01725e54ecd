package io.winback.segmentation.segment;

import static java.time.temporal.ChronoUnit.DAYS;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a rule says of a person, reckoned without the service and without SQL. */
record RuleOracle(Instant now, LocalDate today, int repeat, int lapse) {

    /** The answers of all parts of the rule, by pointer. */
    Map<String, Boolean> answers(JsonNode rule, Person person) {
        var answers = new TreeMap<String, Boolean>();
        answer(rule, "/rule", person, answers);
        return answers;
    }

    boolean excluded(Person person) {
        return Stream.of(person.excludedUntil, person.openCaseUntil)
                .flatMap(Optional::stream)
                .anyMatch(until -> until.isAfter(now));
    }

    private boolean answer(JsonNode rule, String pointer, Person person, Map<String, Boolean> answers) {
        boolean answer;
        if (rule.has("and")) {
            answer = parts(rule.get("and"), pointer + "/and", person, answers).stream()
                    .allMatch(part -> part);
        } else if (rule.has("or")) {
            answer = parts(rule.get("or"), pointer + "/or", person, answers).stream()
                    .anyMatch(part -> part);
        } else if (rule.has("not")) {
            answer = !answer(rule.get("not"), pointer + "/not", person, answers);
        } else {
            answer = condition(rule, person);
        }
        answers.put(pointer, answer);
        return answer;
    }

    private List<Boolean> parts(JsonNode rules, String pointer, Person person, Map<String, Boolean> answers) {
        var parts = new ArrayList<Boolean>();
        for (var i = 0; i < rules.size(); i++) {
            parts.add(answer(rules.get(i), pointer + "/" + i, person, answers));
        }
        return parts;
    }

    private boolean condition(JsonNode rule, Person person) {
        var days = person.purchaseDays(today);
        return switch (rule.get("field").asText()) {
            case "stage" -> oneOf(rule, List.of(stage(days)));
            case "stageSince" -> period(rule, Optional.of(since(person, days)));
            case "daysInStage" -> limits(rule, since(Optional.of(since(person, days))));
            case "returned" -> rule.get("is").asBoolean() == returned(days);
            case "orders" -> limits(rule, number(selected(rule, person).size()));
            case "purchaseDays" -> limits(rule, number(days.size()));
            case "spend" -> limits(rule, Optional.of(spend(rule, person)));
            case "averageOrder" -> limits(rule, average(rule, person));
            case "daysSinceLastOrder" -> limits(rule, since(last(selected(rule, person))));
            case "daysSinceFirstOrder" -> limits(rule, since(days.stream().findFirst()));
            case "lastOrderOn" -> period(rule, last(person.purchases(today)));
            case "firstOrderOn" -> period(rule, days.stream().findFirst());
            case "dealHunter" -> rule.get("is").asBoolean() == dealHunter(person, days);
            case "lateDays" -> limits(rule, person.lastOrder(today).flatMap(this::late));
            case "refundDays" -> limits(rule, person.lastOrder(today).flatMap(this::refund));
            case "returnedShare" -> limits(rule, person.lastOrder(today).map(this::share));
            case "lastOrderReturned" ->
                rule.get("is").asBoolean()
                        == person.lastOrder(today)
                                .map(this::share)
                                .filter(share -> share.signum() > 0)
                                .isPresent();
            case "openCase" ->
                rule.get("is").asBoolean()
                        == person.openCaseUntil
                                .filter(until -> until.isAfter(now))
                                .isPresent();
            case "suspectedReason" -> oneOf(rule, withSub(suspected(person)));
            case "reason" -> oneOf(rule, withSub(person.reason));
            case "answeredOn" -> period(rule, person.answeredOn);
            case "daysSinceAnswer" -> limits(rule, since(person.answeredOn));
            case "rfmGroup" ->
                oneOf(rule, person.scores.map(Scores::group).stream().toList());
            case "recencyScore", "frequencyScore", "monetaryScore", "pBuy", "expectedPurchases", "futureProfit" ->
                limits(
                        rule,
                        person.scores.flatMap(
                                scores -> scores.number(rule.get("field").asText())));
            case "language" -> oneOf(rule, List.of(person.language));
            case "excluded" -> rule.get("is").asBoolean() == excluded(person);
            case "consent" ->
                person.offers
                        && person.offersUntil.map(until -> until.isAfter(now)).orElse(true);
            case "attribute" ->
                attribute(
                        rule,
                        Optional.ofNullable(
                                person.attributes.get(rule.get("name").asText())));
            default -> throw new IllegalArgumentException(rule.toString());
        };
    }

    private String stage(List<LocalDate> days) {
        if (days.isEmpty()) {
            return "PROSPECT";
        }
        var silent = DAYS.between(days.get(days.size() - 1), today);
        return silent <= repeat ? "ACTIVE" : silent <= lapse ? "DUE" : "LOST";
    }

    private LocalDate since(Person person, List<LocalDate> days) {
        var last = days.isEmpty() ? person.knownOn : days.get(days.size() - 1);
        return switch (stage(days)) {
            case "PROSPECT" -> person.knownOn;
            case "DUE" -> last.plusDays(repeat + 1L);
            case "LOST" -> last.plusDays(lapse + 1L);
            default -> {
                var since = days.get(0);
                for (var i = 1; i < days.size(); i++) {
                    since = DAYS.between(days.get(i - 1), days.get(i)) > repeat ? days.get(i) : since;
                }
                yield since;
            }
        };
    }

    private boolean returned(List<LocalDate> days) {
        var n = days.size();
        return stage(days).equals("ACTIVE") && n > 1 && DAYS.between(days.get(n - 2), days.get(n - 1)) > lapse;
    }

    private static boolean dealHunter(Person person, List<LocalDate> days) {
        return days.size() == 1
                && person.orders.stream()
                        .anyMatch(order -> order.counts() && order.on.equals(days.get(0)) && order.coupon);
    }

    private List<Person.Bought> selected(JsonNode rule, Person person) {
        return person.purchases(today).stream()
                .filter(order -> !rule.has("withinDays")
                        || DAYS.between(order.on, today)
                                <= rule.get("withinDays").asInt())
                .filter(order -> !rule.has("category") || part(rule, order) > 0)
                .filter(order -> !rule.has("channel")
                        || order.channel.equals(rule.get("channel").asText()))
                .toList();
    }

    /** Goods before returns: of the category asked for, or all. */
    private static int part(JsonNode rule, Person.Bought order) {
        return switch (rule.path("category").asText()) {
            case "tea" -> order.tea;
            case "rice" -> order.rice;
            default -> order.goods();
        };
    }

    private BigDecimal spend(JsonNode rule, Person person) {
        return selected(rule, person).stream()
                .map(order -> BigDecimal.valueOf((long) (order.goods() - order.returned) * part(rule, order))
                        .divide(BigDecimal.valueOf(order.goods()), 8, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<BigDecimal> average(JsonNode rule, Person person) {
        var orders = selected(rule, person).size();
        return orders == 0
                ? Optional.empty()
                : Optional.of(spend(rule, person).divide(BigDecimal.valueOf(orders), 8, RoundingMode.HALF_UP));
    }

    private static Optional<LocalDate> last(List<Person.Bought> orders) {
        return orders.isEmpty() ? Optional.empty() : Optional.of(orders.get(orders.size() - 1).on);
    }

    private Optional<BigDecimal> late(Person.Bought order) {
        if (order.promised == null) {
            return Optional.empty();
        }
        if (order.delivered != null && !order.delivered.isAfter(today)) {
            return number(Math.max(0, DAYS.between(order.promised, order.delivered)));
        }
        return order.shipped != null && !order.shipped.isAfter(today)
                ? Optional.empty()
                : number(Math.max(0, DAYS.between(order.promised, today)));
    }

    private Optional<BigDecimal> refund(Person.Bought order) {
        if (order.refundAsked == null || order.refundAsked.isAfter(today)) {
            return Optional.empty();
        }
        var end = order.refunded == null || order.refunded.isAfter(today) ? today : order.refunded;
        return number(DAYS.between(order.refundAsked, end));
    }

    private BigDecimal share(Person.Bought order) {
        return BigDecimal.valueOf(order.returned).divide(BigDecimal.valueOf(order.goods()), 4, RoundingMode.HALF_UP);
    }

    private Optional<String> suspected(Person person) {
        return person.lastOrder(today).flatMap(order -> {
            if (late(order).filter(days -> days.intValue() >= 3).isPresent()) {
                return Optional.of("SERVICE.DELIVERY");
            }
            if (refund(order).filter(days -> days.intValue() >= 14).isPresent()) {
                return Optional.of("SERVICE.RETURN");
            }
            if (person.openCaseUntil
                    .filter(until -> !LocalDate.ofInstant(until, java.time.ZoneOffset.UTC)
                            .isBefore(today))
                    .isPresent()) {
                return Optional.of("SERVICE");
            }
            return share(order).doubleValue() >= 0.5 ? Optional.of("QUALITY") : Optional.empty();
        });
    }

    private static List<String> withSub(Optional<String> code) {
        return code.stream()
                .flatMap(text -> Stream.of(text, text.split("\\.", 2)[0]))
                .toList();
    }

    private static boolean attribute(JsonNode rule, Optional<String> value) {
        if (rule.has("exists")) {
            return rule.get("exists").asBoolean() == value.isPresent();
        }
        return rule.has("is") || rule.has("in")
                ? oneOf(rule, value.stream().toList())
                : limits(
                        rule,
                        value.filter(text -> text.matches("-?\\d+(\\.\\d+)?")).map(BigDecimal::new));
    }

    private static boolean oneOf(JsonNode rule, List<String> known) {
        return rule.has("is")
                ? known.contains(rule.get("is").asText())
                : StreamSupport.stream(rule.get("in").spliterator(), false)
                        .anyMatch(code -> known.contains(code.asText()));
    }

    private Optional<BigDecimal> since(Optional<LocalDate> date) {
        return date.flatMap(day -> number(DAYS.between(day, today)));
    }

    private static Optional<BigDecimal> number(long number) {
        return Optional.of(BigDecimal.valueOf(number));
    }

    private static boolean limits(JsonNode rule, Optional<BigDecimal> value) {
        return value.filter(number -> (!rule.has("atLeast")
                                || number.compareTo(rule.get("atLeast").decimalValue()) >= 0)
                        && (!rule.has("atMost")
                                || number.compareTo(rule.get("atMost").decimalValue()) <= 0))
                .isPresent();
    }

    private static boolean period(JsonNode rule, Optional<LocalDate> date) {
        return date.filter(day -> (!rule.has("from")
                                || !day.isBefore(
                                        LocalDate.parse(rule.get("from").asText())))
                        && (!rule.has("to")
                                || !day.isAfter(LocalDate.parse(rule.get("to").asText()))))
                .isPresent();
    }
}
