package io.winback.campaign.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.audience.Exclusions;
import io.winback.campaign.definition.Exit;
import io.winback.platform.page.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sentences are there for every rule, and alike in all languages. */
class SentencesTest {

    /** Where the code names a rule. */
    private static final Pattern RULE = Pattern.compile(
            "(?:Verdict\\.\\w+|Waiting\\.\\w+|new (?:Refusal|Waiting|TooEarly|Lack|Step\\.End|End)|refusal)\\(\\s*\"([A-Z_]+)\""
                    + "|\\? \"([A-Z_]+)\" : \"([A-Z_]+)\"|Kind\\.\\w+,\\s*\"([A-Z_]+)\"|case \\w+ -> \"([A-Z_]+)\";");

    private static final Pattern VALUE = Pattern.compile("\\{\\w+(?::(\\w+))?}");

    /** Written as people write them, besides those that have a word for each code. */
    private static final Set<String> KINDS = Set.of(
            "time", "money", "share", "count", "days", "months", "span", "cap", "purpose", "lifecycles", "reason");

    private final Sentences sentences = new Sentences();

    @Test
    void areThereForEveryRuleOfTheCode() throws IOException {
        var rules = rulesInTheCode();

        assertThat(rules)
                .contains(
                        "ENDED",
                        "NO_CONSENT",
                        "LEFT_SEGMENT",
                        "WINDOW_CLOSED",
                        "HOLDOUT",
                        "SMTP_REFUSED",
                        "DISPATCHED",
                        "CONTACT_PRESSURE",
                        "TOO_SOON_AGAIN",
                        "COMPENSATION_PENDING",
                        "REVOKED_BY_HAND",
                        "UNSUBSCRIBED");
        assertThat(rules)
                .allSatisfy(rule ->
                        assertThat(sentences.of(Language.EN, rule)).as(rule).isNotEmpty());
    }

    @Test
    void sayTheSameInAllLanguages() throws IOException {
        var english = texts(Language.EN);
        for (var language : Language.values()) {
            var texts = texts(language);

            assertThat(texts.stringPropertyNames()).as(language.code()).isEqualTo(english.stringPropertyNames());
            for (var key : english.stringPropertyNames()) {
                assertThat(texts.getProperty(key)).as(language + " " + key).isNotBlank();
                assertThat(values(texts.getProperty(key)))
                        .as(language + " " + key)
                        .isEqualTo(values(english.getProperty(key)));
            }
        }
    }

    @Test
    void areWhole() throws IOException {
        for (var language : Language.values()) {
            var texts = texts(language);
            texts.stringPropertyNames().stream()
                    .filter(key -> key.equals("ENDED-REPLIED") || !key.contains("-"))
                    .forEach(key -> assertThat(texts.getProperty(key))
                            .as(language + " " + key)
                            .endsWith(language == Language.ZH ? "。" : "."));
        }
    }

    @Test
    void takeValuesForSomethingThatIsKnown() throws IOException {
        var texts = texts(Language.EN);
        var words = texts.stringPropertyNames().stream()
                .map(key -> key.replaceAll("-.*", ""))
                .toList();
        texts.stringPropertyNames().stream()
                .flatMap(key -> VALUE.matcher(texts.getProperty(key)).results())
                .map(value -> value.group(1))
                .filter(kind -> kind != null && !KINDS.contains(kind))
                .forEach(kind -> assertThat(words).contains(kind));
    }

    private static Set<String> rulesInTheCode() throws IOException {
        var rules = new TreeSet<String>();
        Stream.of(Exit.values()).map(Enum::name).forEach(rules::add);
        rules.addAll(List.of(Exclusions.OPEN_CASE, Exclusions.REPLIED, Exclusions.MAILBOX_PAUSED));
        try (var files = Files.walk(Path.of("src/main/java/io/winback/campaign"))) {
            files.filter(
                            file -> file.toString()
                                    .matches(
                                            ".*/(audience|journey|delivery|offer|pressure|compensation|redemption|privacy)/.*\\.java"))
                    .map(SentencesTest::read)
                    .flatMap(code -> RULE.matcher(code).results())
                    .flatMap(match -> Stream.iterate(1, group -> group + 1)
                            .limit(match.groupCount())
                            .map(match::group)
                            .filter(rule -> rule != null))
                    .forEach(rules::add);
        }
        // what a contract calls the kind of a failure is no rule
        rules.removeAll(Set.of("HARD_BOUNCE", "SOFT_BOUNCE"));
        return rules;
    }

    private static List<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Properties texts(Language language) throws IOException {
        var texts = new Properties();
        var path = Path.of("src/main/resources/decisions/sentences_" + language.code() + ".properties");
        var keys = Files.readAllLines(path).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.replaceAll("=.*", ""))
                .toList();
        assertThat(keys).as("each said once").doesNotHaveDuplicates();
        try (var file = Files.newBufferedReader(path)) {
            texts.load(file);
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
