package io.winback.campaign.feedback.mailbox;

import io.winback.campaign.feedback.Report;
import io.winback.campaign.feedback.Report.Source;
import io.winback.campaign.feedback.reply.Answer;
import java.util.List;

/** What a mail that came turns out to be. */
sealed interface Incoming {

    /** A delivery report or a complaint, in the form machines write them. */
    record Reports(Source source, List<Report> reports) implements Incoming {}

    /** Anything else; whether a person wrote it, its headers tell. */
    record Letter(Answer answer) implements Incoming {}

    /** No mail at all, or one that names nothing. */
    record Nothing() implements Incoming {}
}
