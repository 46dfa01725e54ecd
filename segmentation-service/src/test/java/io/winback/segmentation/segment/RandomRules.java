package io.winback.segmentation.segment;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rules of any form, with limits near to what happens in a test. */
record RandomRules(Random random, LocalDate today) {

    private static final List<String> REASONS =
            List.of("SERVICE", "QUALITY", "SERVICE.DELIVERY", "SERVICE.RETURN", "COMPETITOR");

    /** One condition of each kind. */
    List<String> conditions() {
        return IntStream.range(0, KINDS).mapToObj(this::condition).toList();
    }

    String rule(int deep) {
        if (deep == 0) {
            return condition(random.nextInt(KINDS));
        }
        return switch (random.nextInt(4)) {
            case 0 -> "{\"not\":" + rule(deep - 1) + "}";
            case 1 -> condition(random.nextInt(KINDS));
            case 2 -> "{\"or\":" + list(deep) + "}";
            default -> "{\"and\":" + list(deep) + "}";
        };
    }

    private String list(int deep) {
        return IntStream.rangeClosed(0, 1 + random.nextInt(2))
                .mapToObj(i -> rule(deep - 1))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static final int KINDS = 34;

    private String condition(int kind) {
        return switch (kind) {
            case 0 -> field("stage", in("PROSPECT", "ACTIVE", "DUE", "LOST"));
            case 1 -> field("stageSince", period());
            case 2 -> field("daysInStage", limits(0, 12));
            case 3 -> field("returned", flag());
            case 4 -> field("orders" + selection(), limits(0, 3));
            case 5 -> field("purchaseDays", limits(0, 3));
            case 6 -> field("spend" + selection(), money());
            case 7 -> field("averageOrder" + selection(), money());
            case 8 -> field("daysSinceLastOrder" + selection(), limits(0, 15));
            case 9 -> field("daysSinceFirstOrder", limits(0, 25));
            case 10 -> field("lastOrderOn", period());
            case 11 -> field("firstOrderOn", period());
            case 12 -> field("dealHunter", flag());
            case 13 -> field("lateDays", limits(0, 5));
            case 14 -> field("refundDays", limits(0, 15));
            case 15 -> field("returnedShare", "\"atLeast\":0." + (1 + random.nextInt(9)));
            case 16 -> field("lastOrderReturned", flag());
            case 17 -> field("openCase", flag());
            case 18, 19 -> field("suspectedReason", in(REASONS.toArray(String[]::new)));
            case 20 -> field("reason", in(REASONS.toArray(String[]::new)));
            case 21 -> field("answeredOn", period());
            case 22 -> field("daysSinceAnswer", limits(0, 10));
            case 23 -> field("language", in("et", "zh", "uk"));
            case 24 -> field("consent", "\"purpose\":\"OFFERS\",\"is\":\"GRANTED\"");
            case 25 -> field("excluded", flag());
            case 26 -> field("recencyScore", limits(1, 2));
            case 27 -> field("frequencyScore", limits(1, 2));
            case 28 -> field("monetaryScore", limits(1, 2));
            case 29 -> field("rfmGroup", in("CHAMPIONS", "LOYAL", "PROMISING", "FADING", "AT_RISK", "DORMANT"));
            case 30 -> field("pBuy", "\"atLeast\":0." + (1 + random.nextInt(9)));
            case 31 -> field("expectedPurchases", "\"atMost\":" + random.nextInt(4) + ".5");
            case 32 -> field("futureProfit", money());
            default -> attribute();
        };
    }

    /** The name may bring more properties with it. */
    private static String field(String name, String test) {
        var parts = name.split(",", 2);
        return "{\"field\":\"" + parts[0] + "\"," + (parts.length > 1 ? parts[1] + "," : "") + test + "}";
    }

    private String selection() {
        return (random.nextBoolean() ? ",\"withinDays\":" + (1 + random.nextInt(20)) : "")
                + (random.nextInt(3) == 0 ? ",\"category\":\"" + pick("tea", "rice") + "\"" : "")
                + (random.nextInt(3) == 0 ? ",\"channel\":\"" + pick("web", "shop") + "\"" : "");
    }

    private String attribute() {
        var test =
                switch (random.nextInt(3)) {
                    case 0 -> "\"exists\":" + random.nextBoolean();
                    case 1 -> in("7", "12", "many");
                    default -> limits(3, 15);
                };
        return "{\"field\":\"attribute\",\"name\":\"points\"," + test + "}";
    }

    private String limits(int least, int most) {
        var low = least + random.nextInt(most - least + 1);
        var high = low + random.nextInt(4);
        return switch (random.nextInt(3)) {
            case 0 -> "\"atLeast\":" + low;
            case 1 -> "\"atMost\":" + low;
            default -> "\"atLeast\":" + low + ",\"atMost\":" + high;
        };
    }

    /** Never an amount that occurs. */
    private String money() {
        return "\"" + pick("atLeast", "atMost") + "\":" + (5 + random.nextInt(60)) + ".313";
    }

    private String period() {
        var from = today.plusDays(random.nextInt(30) - 15);
        return switch (random.nextInt(3)) {
            case 0 -> "\"from\":\"" + from + "\"";
            case 1 -> "\"to\":\"" + from + "\"";
            default -> "\"from\":\"" + from + "\",\"to\":\"" + from.plusDays(random.nextInt(12)) + "\"";
        };
    }

    private String flag() {
        return "\"is\":" + random.nextBoolean();
    }

    private String in(String... codes) {
        return random.nextBoolean()
                ? "\"is\":\"" + pick(codes) + "\""
                : "\"in\":[\"" + pick(codes) + "\",\"" + pick(codes) + "\"]";
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
