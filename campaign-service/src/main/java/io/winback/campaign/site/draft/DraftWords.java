package io.winback.campaign.site.draft;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Campaigns begun; the wording in each language is in {@code messages/draft_<language>.properties}. */
@MessageBundle("draft")
interface DraftWords {

    @Message
    String back();

    @Message
    String chooseTitle();

    @Message
    String chooseLead();

    @Message
    String forStage(String stage);

    @Message
    String forAny();

    @Message
    String formTitle();

    @Message
    String name();

    @Message
    String segment();

    @Message
    String segmentHint();

    @Message
    String segmentOptional();

    @Message
    String key();

    @Message
    String keyHint();

    @Message
    String make();

    @Message
    String makeHint();

    @Message
    String refused();

    @Message
    String surveys(String surveys);

    @Message
    String offers();

    @Message
    String offersHint();

    @Message
    String costs(String money);

    @Message
    String journey();

    @Message
    String copyTitle(String name);

    @Message
    String copyLead();

    @Message
    String copyMake();
}
