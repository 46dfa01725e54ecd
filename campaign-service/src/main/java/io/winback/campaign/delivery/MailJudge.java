package io.winback.campaign.delivery;

import io.winback.campaign.definition.Stage;
import java.time.Instant;
import java.util.List;

/** Says what would become of a mail of a rehearsed run that is due. */
@FunctionalInterface
public interface MailJudge {

    /**
     * @param planned when it was to go at first
     * @param sent the mails of the run that left before, the oldest first
     * @param now when it is looked at
     */
    MailFate judge(Stage stage, Instant planned, List<SentMail> sent, Instant now);
}
