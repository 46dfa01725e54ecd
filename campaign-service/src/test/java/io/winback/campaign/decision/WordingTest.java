package io.winback.campaign.decision;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    /** Where the code names a rule. */
    private static final Pattern RULE = Pattern.compile(
            "(?:Verdict\\.\\w+|new (?:Refusal|Waiting)|refusal|new Step\\.End|new End)\\(\\s*\"([A-Z_]+)\""
                    + "|\\? \"([A-Z_]+)\" : \"([A-Z_]+)\"|Kind\\.\\w+,\\s*\"([A-Z_]+)\"");

    /** Every rule with the facts it rests on. */
    @ParameterizedTest
    @CsvSource({
        "ADMITTED, holdout",
        "HOLDOUT, holdout",
        "NO_CONSENT, purpose",
        "WITHDRAWN, purpose",
        "CONSENT_EXPIRED, purpose until",
        "OPEN_CASE,",
        "REPLIED,",
        "MAILBOX_PAUSED,",
        "BOUNCED,",
        "COMPLAINED,",
        "ERASED,",
        "SUPPRESSED,",
        "EXCLUDED, kinds",
        "LEFT_SEGMENT,",
        "ENTRY_ORDER_RETURNED,",
        "COOL_DOWN, since reason until by",
        "COOL_DOWN_BEGUN, reason until product",
        "NO_NEW_PRODUCT,",
        "MIGRATED, from to",
        "ENTRY_TOO_OLD, at most",
        "NOT_YET_MEMBER, until",
        "NOT_A_MEMBER,",
        "RUN_GOES_ON,",
        "ONLY_ONCE, last",
        "TOO_SOON_AGAIN, last until",
        "NOT_BACK_SINCE, last",
        "NOTHING_NEW, last",
        "NEXT_RUN,",
        "ENDED,",
        "PURCHASED, orderedAt",
        "COMPLETED,",
        "CAMPAIGN_CANCELLED,",
        "UNSUBSCRIBED,",
        "CONTACT_PRESSURE, lastContact campaign cap until",
        "CAMPAIGN_QUIET, lastContact campaign most until",
        "SURVEY_FATIGUE, lastContact campaign survey until",
        "READER_RHYTHM, lastContact campaign days until",
        "READER_PAUSE, pausedUntil until",
        "LATE, due days most",
        "LATE_HELD, due days most",
        "LATE_SKIPPED, due",
        "LATE_RELEASED, due until",
        "CATCH_UP, days until",
        "NOT_LOST, stage to",
        "PER_CUSTOMER, codes most",
        "MONEY_REWARD, last months free",
        "RETURNS_UNAIDED, probability most",
        "NO_VALUE, offer",
        "LTV_GUARD, total used open leaked mails offer limit share value basis",
        "LIMIT, issued limit",
        "BUDGET, committed budget offer",
        "POOL_EMPTY, pool until",
        "OFFER_OVER, until",
        "WEAKER_THAN_PUBLIC, worth order orderFrom public publicWorth",
        "SEND_WINDOW, zone until",
        "HAD_BEFORE,",
        "NO_CONTACT,",
        "ONLY_TO,",
        "DISPATCHED, mail",
        "WINDOW_CLOSED,",
        "SMTP_REFUSED, code",
        "NOT_SENDABLE,",
        "DELIVERY_UNKNOWN,"
    })
    void saysARuleInAWholeSentence(String rule, String facts) {
        var sentence = Wording.of(rule, values(facts));

        assertThat(sentence).isNotEqualTo(rule).doesNotContain("{", "}").endsWith(".");
    }

    @Test
    void hasASentenceForEveryRuleOfTheCode() throws IOException {
        var rules = rulesInTheCode();

        assertThat(rules)
                .contains(
                        "ENDED",
                        "NO_CONSENT",
                        "LEFT_SEGMENT",
                        "WINDOW_CLOSED",
                        "HOLDOUT",
                        "SMTP_REFUSED",
                        "DISPATCHED");
        assertThat(rules)
                .allSatisfy(rule -> assertThat(Wording.of(rule, Map.of())).isNotEqualTo(rule));
    }

    @Test
    void saysThatValuesOfTheErasedAreNotKept() {
        assertThat(Wording.of("EXCLUDED", Map.of())).isEqualTo("Not written to: excluded ((erased)).");
    }

    @Test
    void showsAnEndReasonOfAShopAsItIs() {
        assertThat(Wording.of("OUR_OWN_REASON", Map.of())).isEqualTo("OUR_OWN_REASON");
    }

    private static Set<String> rulesInTheCode() throws IOException {
        var rules = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/io/winback/campaign"))) {
            files.filter(file -> file.toString().matches(".*/(journey|delivery|offer)/.*\\.java"))
                    .map(WordingTest::read)
                    .forEach(code -> {
                        var matcher = RULE.matcher(code);
                        while (matcher.find()) {
                            for (var group = 1; group <= matcher.groupCount(); group++) {
                                if (matcher.group(group) != null) {
                                    rules.add(matcher.group(group));
                                }
                            }
                        }
                    });
        }
        // what a contract calls the kind of a failure is no rule
        rules.removeAll(Set.of("HARD_BOUNCE", "SOFT_BOUNCE"));
        return rules;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> values(String facts) {
        return facts == null
                ? Map.of()
                : Arrays.stream(facts.split(" ")).collect(toMap(fact -> fact, fact -> "some " + fact));
    }
}
