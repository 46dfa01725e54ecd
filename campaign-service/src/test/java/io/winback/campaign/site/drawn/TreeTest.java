package io.winback.campaign.site.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.winback.campaign.definition.CampaignDefinition;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TreeTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    void keepsInABranchWhatOnlyItsOwnCustomersMeet() {
        var definition = stages("ask>sorry,news", "sorry>", "news>reward", "reward>");
        var tree = new Tree(definition);

        assertThat(tree.isBelow("sorry", "ask")).isTrue();
        assertThat(tree.isBelow("news", "ask")).isTrue();
        assertThat(tree.isBelow("reward", "news")).isTrue();
        assertThat(tree.isBelow("reward", "ask")).isFalse();
        assertThat(tree.unreached()).isEmpty();
    }

    @Test
    void putsWhereBranchesMeetAfterAllOfThem() {
        var definition = stages("ask>sorry,news", "sorry>reward", "news>reward", "reward>");
        var tree = new Tree(definition);

        assertThat(tree.meetings(definition.first())).containsExactly("reward");
        assertThat(tree.before("reward")).containsExactly("sorry", "news");
    }

    @Test
    void goesRoundNoCircle() {
        var definition = stages("ask>wait", "wait>ask,news", "news>wait");
        var tree = new Tree(definition);

        assertThat(tree.isBelow("wait", "ask")).isTrue();
        assertThat(tree.isBelow("news", "wait")).isTrue();
        assertThat(tree.isBelow("ask", "wait")).isFalse();
    }

    @Test
    void namesWhatNobodyGetsTo() {
        var tree = new Tree(stages("ask>", "island>shore", "shore>"));

        assertThat(tree.unreached()).containsExactly("island", "shore");
    }

    private static CampaignDefinition stages(String... lines) {
        var stages = Arrays.stream(lines)
                .map(TreeTest::stage)
                .map(TreeTest::written)
                .collect(Collectors.joining(",", "[", "]"));
        try {
            return JSON.readValue(
                    "{\"name\": \"x\", \"mails\": {}, \"stages\": " + stages + "}", CampaignDefinition.class);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** "ask>sorry,news" */
    private static String[] stage(String line) {
        return line.split(">", -1);
    }

    private static String written(String... stage) {
        var next = Arrays.stream(stage[1].split(","))
                .filter(key -> !key.isEmpty())
                .map("{\"stage\": \"%s\"}"::formatted)
                .collect(Collectors.joining(","));
        return "{\"key\": \"%s\", \"next\": [%s]}".formatted(stage[0], next);
    }
}
