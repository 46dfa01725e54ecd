package io.winback.survey.invitation;

import io.winback.platform.links.SignedLinks;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads the tokens of survey links, which the campaign service signs with the key ring both have. */
@Singleton
public class SurveyLinks {

    private static final String PURPOSE = "survey";

    private final SignedLinks links;

    SurveyLinks(SignedLinks links) {
        this.links = links;
    }

    /** What the token says, if it was signed for a survey; nothing is said about one that was not. */
    public Optional<SurveyLink> read(String token) {
        return links.verify(PURPOSE, token).flatMap(SurveyLink::parse);
    }
}
