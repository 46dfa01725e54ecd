package io.winback.survey.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.UncheckedIOException;

/** Surveys as marketers write them. */
final class Definitions {

    /** Of every kind but SCALE, with every meaning. */
    static final String WHOLE = """
            {"name": "After a year", "mode": "IDENTIFIED", "changeable": true, "languages": ["en", "et"],
             "title": {"en": "Why did you leave?", "et": "Miks lahkusite?"},
             "intro": {"en": "It takes a minute."},
             "questions": [
              {"key": "reason", "kind": "SINGLE", "meaning": "REASON", "required": true,
               "text": {"en": "Why?", "et": "Miks?"},
               "options": [{"code": "SERVICE", "text": {"en": "Service"}}, {"code": "QUALITY", "text": {"en": "Quality"}}]},
              {"key": "detail", "kind": "SINGLE", "meaning": "SUB_REASON", "when": {"question": "reason", "codes": ["SERVICE"]},
               "text": {"en": "What went wrong?"}, "options": [{"code": "SERVICE.DELIVERY", "text": {"en": "Late"}}]},
              {"key": "recommend", "kind": "NPS", "scale": {"low": {"en": "never"}, "high": {"en": "certainly"}},
               "text": {"en": "Would you recommend us?"}},
              {"key": "known", "kind": "SINGLE", "meaning": "FAMILIARITY", "product": "tea-7", "text": {"en": "Do you know our tea?"},
               "options": [{"code": "KNOWN", "text": {"en": "Yes"}}, {"code": "NOT_KNOWN", "text": {"en": "No"}}]},
              {"key": "need", "kind": "MULTIPLE", "meaning": "NEED", "atMost": 1, "text": {"en": "What do you need?"},
               "options": [{"code": "TEA", "text": {"en": "Tea"}}, {"code": "CUPS", "text": {"en": "Cups"}}]},
              {"key": "comment", "kind": "TEXT", "maxLength": 900, "text": {"en": "More?"}, "hint": {"en": "Briefly."}},
              {"key": "quote", "kind": "SINGLE", "meaning": "QUOTE", "text": {"en": "May we quote you?"},
               "options": [{"code": "NO", "text": {"en": "No"}}, {"code": "YES", "text": {"en": "Yes"}}]},
              {"key": "quote-name", "kind": "TEXT", "meaning": "QUOTE_NAME", "maxLength": 60,
               "when": {"question": "quote", "codes": ["YES"]}, "text": {"en": "As whom?"}},
              {"key": "contact", "kind": "SINGLE", "meaning": "CONTACT", "text": {"en": "Shall we call?"},
               "options": [{"code": "NO", "text": {"en": "No"}}, {"code": "PHONE", "text": {"en": "Yes"}}]}]}
            """;

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new ParameterNamesModule()).build();

    private Definitions() {}

    static SurveyDefinition read(String json) {
        try {
            return JSON.readValue(json, SurveyDefinition.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
