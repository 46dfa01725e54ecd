package io.winback.segmentation.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.page.Language;
import io.winback.segmentation.RealTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** In the running application, as the wordings are made by its build. */
@RealTest
class RuleWordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'field':'stage','is':'LOST'}|Lifecycle stage: Lost",
                "{'field':'stage','in':['DUE','LOST']}|Lifecycle stage: Due or Lost",
                "{'field':'orders','atLeast':2}|Orders: at least 2",
                "{'field':'orders','withinDays':365,'category':'tea','atLeast':3}|Orders, category “tea”, last 365 days: at least 3",
                "{'field':'spend','atLeast':100,'atMost':2500.5}|Spent: 100 to 2,500.5",
                "{'field':'daysSinceLastOrder','atLeast':90,'atMost':90}|Days since the last order: exactly 90",
                "{'field':'lastOrderOn','from':'2026-03-01'}|Last order: 1 Mar 2026 or later",
                "{'field':'consent','purpose':'OFFERS','is':'GRANTED'}|Permits offers by e-mail",
                "{'field':'excluded','is':false}|Is not excluded",
                "{'field':'dealHunter','is':true}|Bought once, with a discount",
                "{'field':'reason','is':'SERVICE.DELIVERY'}|Reason given: Late dispatch",
                "{'field':'language','is':'et'}|Language: Estonian",
                "{'field':'country','in':['EE','GB']}|Country: Estonia or United Kingdom",
                "{'field':'attribute','name':'tier','is':'gold'}|Attribute “tier”: gold",
                "{'field':'attribute','name':'tier','exists':true}|Attribute “tier”: is known",
                "{'field':'returnedShare','atLeast':0.5}|Share of the last order sent back: at least 50.0%",
                "{'field':'pBuy','atLeast':0.5}|Probability of a purchase: at least 50.0%",
                "{'field':'rfmGroup','in':['CHAMPIONS','AT_RISK']}|RFM group: Champions or At risk",
                "{'field':'recencyScore','atMost':2}|Recency score (1–5): at most 2",
                "{'field':'fromTomorrow','atLeast':0.5}|fromTomorrow: at least 0.5"
            })
    void saysAConditionAsAPersonWould(String condition, String said) {
        assertThat(new RuleWords(Language.EN).say(json(condition))).isEqualTo(said);
    }

    @Test
    void saysWhatIsKnownOfACustomer() {
        var words = new RuleWords(Language.EN);

        assertThat(words.value(json("{'field':'orders','atLeast':2}"), json("1234")))
                .isEqualTo("1,234");
        assertThat(words.value(json("{'field':'stage','is':'LOST'}"), json("'DUE'")))
                .isEqualTo("Due");
        assertThat(words.value(json("{'field':'openCase','is':true}"), json("false")))
                .isEqualTo("no");
        assertThat(words.value(json("{'field':'reason','is':'SERVICE'}"), json("['SERVICE','SERVICE.RUDE']")))
                .isEqualTo("Service, Unfriendly service");
        assertThat(words.value(json("{'field':'lastOrderOn','to':'2026-01-01'}"), json("'2025-12-24'")))
                .isEqualTo("24 Dec 2025");
        assertThat(words.value(json("{'field':'lateDays','atLeast':3}"), json("null")))
                .isEqualTo("not known");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speaksEachLanguage(Language language) {
        var said = new RuleWords(language).say(json("{'field':'orders','withinDays':90,'atLeast':2}"));

        assertThat(said).contains("90").contains("2").doesNotContain("{").doesNotContain("NOT_FOUND");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
