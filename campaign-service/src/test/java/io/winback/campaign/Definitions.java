package io.winback.campaign;

/** Campaigns for tests. */
public final class Definitions {

    private Definitions() {}

    /** Ask; apologise with a coupon for bad service; else say what is new. */
    public static String askSorryNews(String segment, String holdout) {
        return """
                {"name": "Ask first", "segment": "%s", "holdout": %s,
                 "entry": {"share": 1, "atLeast": 50},
                 "offers": {"sorry": {"kind": "PERCENT", "percent": 15}},
                 "mails": {
                   "ask": {"purpose": "SURVEY", "texts": {"en": {"subject": "{{name}}, why?", "body": "Tell us.", "button": "Answer"}}},
                   "sorry": {"purpose": "OFFERS", "texts": {"en": {"subject": "Sorry", "body": "Sorry for {{fault}}."}}},
                   "news": {"purpose": "NEWS", "texts": {
                     "en": {"subject": "News", "body": "Hello {{name}}"},
                     "et": {"subject": "Uudised", "body": "Tere {{name}}"}}}},
                 "stages": [
                   {"key": "ask", "mail": "ask", "survey": "churn-reason", "wait": "P14D",
                    "next": [{"reasons": ["SERVICE", "QUALITY"], "stage": "sorry"}, {"answered": false, "stage": "news"}]},
                   {"key": "sorry", "mail": "sorry", "offer": "sorry", "wait": "P14D"},
                   {"key": "news", "mail": "news", "wait": "P14D"}]}
                """.formatted(segment, holdout);
    }

    /** One mail, to everybody, with a coupon; then a long wait. */
    public static String gift(String segment, String subject) {
        return """
                {"name": "A gift", "segment": "%s", "holdout": 0, "entry": {"share": 1},
                 "offers": {"gift": {"kind": "AMOUNT", "amount": {"amount": "5.00", "currency": "GBP"}}},
                 "mails": {"gift": {"purpose": "OFFERS", "texts": {"en": {"subject": "%s", "body": "Hello {{name}}"}}}},
                 "stages": [{"key": "gift", "mail": "gift", "offer": "gift", "wait": "P80D"}]}
                """.formatted(segment, subject);
    }

    /** As {@link #gift}; what may have left is sent once more. */
    public static String giftAtLeastOnce(String segment, String subject) {
        return gift(segment, subject).replace("\"holdout\": 0,", "\"holdout\": 0, \"onUnknown\": \"RESEND_ONCE\",");
    }

    /** Nothing before tomorrow, then one mail. */
    public static String tomorrow(String segment, String subject) {
        return """
                {"name": "Tomorrow", "segment": "%s", "holdout": 0, "entry": {"share": 1},
                 "mails": {"news": {"purpose": "NEWS", "texts": {"en": {"subject": "%s", "body": "Hello {{name}}"}}}},
                 "stages": [{"key": "news", "after": "P1D", "mail": "news", "wait": "P80D"}]}
                """.formatted(segment, subject);
    }
}
