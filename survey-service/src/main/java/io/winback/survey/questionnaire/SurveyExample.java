package io.winback.survey.questionnaire;

/** Bodies that work, for the documentation; a test sends them. */
final class SurveyExample {

    static final String JSON = """
            {"name": "After the first order", "mode": "IDENTIFIED", "changeable": true, "languages": ["en", "et"],
             "title": {"en": "How was your first order?", "et": "Kuidas läks Teie esimese tellimusega?"},
             "intro": {"en": "Two questions, half a minute.", "et": "Kaks küsimust, pool minutit."},
             "questions": [
              {"key": "satisfied", "kind": "CSAT", "required": true,
               "scale": {"low": {"en": "not at all", "et": "üldse mitte"}, "high": {"en": "very much", "et": "väga"}},
               "text": {"en": "Are you satisfied with it?", "et": "Kas olete sellega rahul?"}},
              {"key": "why", "kind": "TEXT", "maxLength": 800, "when": {"question": "satisfied", "codes": ["1", "2"]},
               "text": {"en": "What went wrong?", "et": "Mis läks valesti?"}},
              {"key": "need", "kind": "MULTIPLE", "meaning": "NEED", "atMost": 2,
               "text": {"en": "What should we have more of?", "et": "Mida võiks meil rohkem olla?"},
               "options": [{"code": "TEA", "text": {"en": "Tea", "et": "Teed"}},
                           {"code": "COFFEE", "text": {"en": "Coffee", "et": "Kohvi"}}]}]}
            """;

    static final String COPY = """
            {"key": "first-order-estonia", "name": "After the first order in Estonia"}
            """;

    private SurveyExample() {}
}
