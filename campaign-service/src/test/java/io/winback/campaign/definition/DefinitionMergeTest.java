package io.winback.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionMergeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "Ours"}                                | {}                                       | {"name": "Ours"}
            {"holdout": 0.1}                                | {"holdout": 0}                           | {"holdout": 0}
            {"mails": {"a": {"texts": {"en": 1, "et": 2}}}} | {"mails": {"a": {"texts": {"et": 3}}}}   | {"mails": {"a": {"texts": {"en": 1, "et": 3}}}}
            {"mails": {"a": 1, "b": 2}}                     | {"mails": {"a": null}}                   | {"mails": {"b": 2}}
            {"stages": [1, 2]}                              | {"stages": [3]}                          | {"stages": [3]}
            {"offer": {"kind": "PERCENT", "percent": 5, "limit": 9}} | {"offer": {"percent": 7}}       | {"offer": {"kind": "PERCENT", "percent": 7, "limit": 9}}
            {"offer": {"kind": "PERCENT", "percent": 5, "limit": 9}} | {"offer": {"kind": "POINTS", "points": 7}} | {"offer": {"kind": "POINTS", "points": 7}}
            {"offer": {"validDays": 5}}                     | {"offer": {"validUntil": "2027-01-01"}}  | {"offer": {"validUntil": "2027-01-01"}}
            {"offer": {"validDays": 5}}                     | {"offer": {"validDays": 6, "validUntil": "2027-01-01"}} | {"offer": {"validDays": 6, "validUntil": "2027-01-01"}}
            {"reentry": {"policy": "EVERY", "after": "P1M"}} | {"reentry": {"policy": "NEVER"}}        | {"reentry": {"policy": "NEVER"}}
            """)
    void laysWhatIsWrittenOverTheTemplate(String template, String written, String whole) {
        var below = object(template);
        var above = object(written);

        assertThat(DefinitionMerge.over(below, above)).isEqualTo(object(whole));

        assertThat(below).as("the template").isEqualTo(object(template));
        assertThat(above).as("what is written").isEqualTo(object(written));
    }

    private static ObjectNode object(String json) {
        return DefinitionParts.read(ObjectNode.class, json);
    }
}
