package io.winback.campaign.journey;

/** Campaigns for tests. */
final class Definitions {

    private Definitions() {}

    /** Ask; apologise with a coupon for bad service; else say what is new. */
    static String askSorryNews(String segment, String holdout) {
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
}
