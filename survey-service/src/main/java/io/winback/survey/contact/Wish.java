package io.winback.survey.contact;

import io.winback.survey.questionnaire.Meaning;
import io.winback.survey.questionnaire.Mode;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.Values;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer says about contact. */
record Wish(String by, String survey, @Nullable String reason) {

    private static final String NO = "NO";

    /** Whether the other one asks for the same. */
    boolean sameWay(Optional<Wish> other) {
        return other.filter(wish -> wish.by().equals(by)).isPresent();
    }

    /** None where nobody should get back, or the survey keeps secret who answered. */
    static Optional<Wish> in(Questionnaire questionnaire, Values values) {
        if (questionnaire.mode() == Mode.CONFIDENTIAL) {
            return Optional.empty();
        }
        var reason = questionnaire.meant(Meaning.REASON, values).stream().findFirst();
        return questionnaire.meant(Meaning.CONTACT, values).stream()
                .filter(by -> !by.equals(NO))
                .findFirst()
                .map(by -> new Wish(by, questionnaire.key(), reason.orElse(null)));
    }
}
