package io.winback.survey.analysis.word;

import io.winback.platform.sql.Database;
import io.winback.survey.analysis.Analyses;
import io.winback.survey.analysis.Analyses.Analysis;
import io.winback.survey.analysis.SelectionQuestion;
import io.winback.survey.analysis.Share;
import io.winback.survey.questionnaire.Kind;
import io.winback.survey.questionnaire.Meaning;
import io.winback.survey.questionnaire.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts words. */
@ApplicationScoped
public class WordsService {

    private static final int MOST_TEXTS = 5_000;
    private static final int MOST_WORDS = 30;

    private final Database database;
    private final Analyses analyses;
    private final Texts texts;
    private final StopWords stopWords;

    WordsService(Database database, Analyses analyses, Texts texts, StopWords stopWords) {
        this.database = database;
        this.analyses = analyses;
        this.texts = texts;
        this.stopWords = stopWords;
    }

    @Transactional
    public WordsResponse words(String survey, SelectionQuestion asked) {
        database.snapshot();
        var selection = analyses.read(survey, asked);
        var analysis = analyses.count(selection);
        var found = new HashMap<String, Map<String, Counted>>();
        texts.read(selection, analysis.discretion(), MOST_TEXTS, written -> found.computeIfAbsent(
                        written.question(), question -> new TreeMap<>())
                .computeIfAbsent(
                        written.language(),
                        language -> new Counted(new Splitter(language, stopWords.in(language)), new HashMap<>()))
                .add(written.text()));
        return new WordsResponse(
                survey,
                selection,
                analysis.discretion().least(),
                MOST_TEXTS,
                analysis.versions().questions().stream()
                        .filter(question -> question.kind() == Kind.TEXT && question.meaning() != Meaning.QUOTE_NAME)
                        .map(question -> told(question, found.getOrDefault(question.key(), Map.of()), analysis))
                        .toList());
    }

    private static WordsResponse.Question told(Question question, Map<String, Counted> found, Analysis analysis) {
        return new WordsResponse.Question(
                question.key(),
                question.text(),
                found.entrySet().stream()
                        .map(language -> language.getValue().told(language.getKey(), analysis))
                        .toList());
    }

    /** The texts of one question in one language. */
    private static final class Counted {

        private final Splitter splitter;
        private final Map<String, Integer> words;
        private long read;

        Counted(Splitter splitter, Map<String, Integer> words) {
            this.splitter = splitter;
            this.words = words;
        }

        void add(String text) {
            read++;
            splitter.words(text).forEach(word -> words.merge(word, 1, Integer::sum));
        }

        /** A word few have is a person's; so is one that all but few have, of a confidential survey. */
        WordsResponse.InLanguage told(String language, Analysis analysis) {
            var discretion = analysis.discretion();
            if (!discretion.tells(read)) {
                return new WordsResponse.InLanguage(language, null, List.of());
            }
            return new WordsResponse.InLanguage(
                    language,
                    read,
                    words.entrySet().stream()
                            .filter(word -> discretion.tells(word.getValue()))
                            .filter(word -> discretion.tellsAll(read - word.getValue()))
                            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .limit(MOST_WORDS)
                            .map(word -> new WordsResponse.Word(word.getKey(), Share.of(word.getValue(), read)))
                            .toList());
        }
    }
}
