package io.winback.campaign.feedback.mailbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micrometer.core.instrument.MeterRegistry;
import io.winback.campaign.feedback.FeedbackService;
import io.winback.campaign.feedback.Report.Result;
import io.winback.campaign.feedback.reply.ReplyService;
import io.winback.platform.watch.Counters;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Takes mails that came back. Only what names a mail of ours counts, by its signed address or its Message-ID. */
@Singleton
class ReturnedMails {

    private final FeedbackService feedback;
    private final ReplyService replies;
    private final MeterRegistry metrics;

    /** Made once: it reads its providers from the class path. */
    private final Session session = Session.getInstance(new Properties());

    ReturnedMails(FeedbackService feedback, ReplyService replies, MeterRegistry metrics) {
        this.feedback = feedback;
        this.replies = replies;
        this.metrics = metrics;
    }

    /** What a mail was. */
    enum What {
        /** RFC 3464. */
        DELIVERY_REPORT,
        /** RFC 5965. */
        COMPLAINT_REPORT,
        ANSWER,
        NOTHING
    }

    /**
     * What became of a mail.
     *
     * @param results of a report
     * @param reply of an answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MailResponse(What what, @Nullable List<Result> results, ReplyService.@Nullable Taken reply) {}

    MailResponse take(byte[] raw) {
        try {
            return take(new MimeMessage(session, new ByteArrayInputStream(raw)));
        } catch (MessagingException e) {
            return counted(new MailResponse(What.NOTHING, null, null));
        }
    }

    MailResponse take(MimeMessage mail) {
        var incoming = MailParser.read(mail);
        if (incoming instanceof Incoming.Reports report) {
            var what =
                    switch (report.source()) {
                        case ARF -> What.COMPLAINT_REPORT;
                        default -> What.DELIVERY_REPORT;
                    };
            return counted(new MailResponse(what, feedback.take(report.reports(), report.source()), null));
        }
        if (incoming instanceof Incoming.Letter letter) {
            return counted(new MailResponse(What.ANSWER, null, replies.take(letter.answer())));
        }
        return counted(new MailResponse(What.NOTHING, null, null));
    }

    private MailResponse counted(MailResponse response) {
        Counters.of(
                        metrics,
                        "winback.feedback.mails",
                        "Mails that came back, by what they were",
                        "what",
                        response.what().name())
                .increment();
        return response;
    }
}
