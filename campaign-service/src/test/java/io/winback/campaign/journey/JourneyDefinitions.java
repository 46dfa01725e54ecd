package io.winback.campaign.journey;

/** Campaigns for tests of journeys: mails called one, two, ask and gift. */
final class JourneyDefinitions {

    private JourneyDefinitions() {}

    /**
     * @param head what is special about it, as JSON members with a comma after each
     * @param stages as JSON
     */
    static String of(String head, String stages) {
        return """
                {"name": "A journey", "holdout": 0, %s
                 "offers": {"gift": {"kind": "GIFT", "gift": {"en": "0.3 g of saffron"}, "to": ["PROSPECT", "ACTIVE", "DUE", "LOST"],
                   "cost": {"amount": "1.00", "currency": "GBP"}}},
                 "mails": {
                   "one": {"purpose": "NEWS", "texts": {"en": {"subject": "One", "body": "Hello [see](https://shop.example/saffron)"}}},
                   "two": {"purpose": "NEWS", "texts": {"en": {"subject": "Two", "body": "Hello again"}}},
                   "mended": {"purpose": "NEWS", "texts": {"en": {"subject": "Mended",
                     "body": "Hello. {{#mended}}Mended: {{mended}}.{{/mended}}", "mended": {"SERVICE": "the late delivery"}}}},
                   "ask": {"purpose": "SURVEY", "texts": {"en": {"subject": "Why?", "body": "Tell us.", "button": "Answer"}}},
                   "gift": {"purpose": "OFFERS", "texts": {"en": {"subject": "Gift", "body": "{{coupon_code}}"}}}},
                 "stages": [%s]}
                """.formatted(head, stages);
    }

    /** Whose audience is a segment, all of whom are admitted at once. */
    static String on(String segment, String head, String stages) {
        return of("\"segment\": \"" + segment + "\", \"entry\": {\"share\": 1}, " + head, stages);
    }
}
