package io.winback.survey.analysis.wave;

import io.winback.survey.analysis.Analyses;
import io.winback.survey.analysis.InvalidAnalysisException;
import io.winback.survey.analysis.Selection;
import io.winback.survey.analysis.SelectionQuestion;
import io.winback.survey.analysis.Sent;
import io.winback.survey.analysis.Wave;
import io.winback.survey.analysis.WaveLength;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads which two groups are to be compared. */
@Singleton
class Groups {

    private static final int TWO = 2;

    private final Analyses analyses;
    private final WaveCounts waves;

    Groups(Analyses analyses, WaveCounts waves) {
        this.analyses = analyses;
        this.waves = waves;
    }

    /**
     * Two groups.
     *
     * @param with absent where there is nothing to compare with
     */
    record Two(Selection group, @Nullable Selection with, WaveLength by) {}

    Two read(String survey, SelectionQuestion asked, ComparisonQuestion question) {
        var group = analyses.read(survey, asked);
        analyses.refuseIfConfidential(survey, question.waves());
        analyses.refuseIfConfidential(
                Objects.requireNonNullElse(Sent.text(question.withSurvey()), survey), question.narrowing());
        var sent = WaveLength.of("by", question.by());
        var wave = wave("wave", question.wave());
        var withWave = wave("withWave", question.withWave());
        var by = sent != null ? sent : wave != null ? wave.length() : WaveLength.QUARTER;
        if (wave != null) {
            refuseDates(group, "from");
            group = group.within(wave.from(), wave.to());
        }
        if (Sent.text(question.withSurvey()) == null
                && question.narrowing().values().stream().allMatch(each -> Sent.text(each) == null)) {
            return analyses.confidential(survey) ? new Two(group, null, by) : usual(group, wave, by);
        }
        var with = with(group, asked, question);
        if (withWave != null) {
            with = with.within(withWave.from(), withWave.to());
        }
        if (group.meets(with)) {
            throw new InvalidAnalysisException(
                    "withWave",
                    "The two groups have answers in common, so they cannot be compared. Send groups that differ in wave, panel, campaign, language or survey.");
        }
        return new Two(group, with, by);
    }

    /** What is not said of the other group is as of the first: of another survey, only its time; a confidential one is compared as a whole. */
    private Selection with(Selection group, SelectionQuestion asked, ComparisonQuestion question) {
        var survey = Objects.requireNonNullElse(Sent.text(question.withSurvey()), group.survey());
        if (analyses.confidential(survey)) {
            return Selection.all(survey);
        }
        var same = survey.equals(group.survey());
        var read = analyses.read(
                analyses.current(survey).key(),
                new SelectionQuestion(
                        question.withFrom(),
                        question.withTo(),
                        question.withPanel(),
                        question.withCampaign(),
                        question.withLanguage(),
                        null,
                        asked.suspected()));
        var timed = read.from() != null || read.to() != null;
        return new Selection(
                survey,
                timed ? read.from() : group.from(),
                timed ? read.to() : group.to(),
                read.panel() == null && same ? group.panel() : read.panel(),
                read.campaign() == null && same ? group.campaign() : read.campaign(),
                read.language() == null && same ? group.language() : read.language(),
                null,
                group.suspected());
    }

    /** The wave asked for, or the latest, and the one with answers before it. */
    private Two usual(Selection group, @Nullable Wave wave, WaveLength by) {
        var discretion = analyses.discretion(analyses.current(group.survey()));
        if (wave == null && (group.from() != null || group.to() != null)) {
            throw new InvalidAnalysisException(
                    "withFrom", "Say what the group is compared with: withWave, withFrom and withTo, or withPanel.");
        }
        var until = wave == null ? group : group.within(null, wave.to());
        var latest = waves.waves(until, discretion, by, TWO);
        var first = wave != null ? wave : latest.isEmpty() ? null : latest.get(0);
        var before = latest.stream()
                .filter(each -> first != null && each.to().isBefore(first.from()))
                .findFirst();
        return new Two(
                first == null ? group : group.within(first.from(), first.to()),
                before.map(each -> group.within(each.from(), each.to())).orElse(null),
                by);
    }

    private static @Nullable Wave wave(String field, @Nullable String sent) {
        var name = Sent.text(sent);
        return name == null ? null : WaveLength.named(field, name);
    }

    private static void refuseDates(Selection group, String field) {
        if (group.from() != null || group.to() != null) {
            throw new InvalidAnalysisException(field, "Send a wave, or from and to, not both.");
        }
    }
}
