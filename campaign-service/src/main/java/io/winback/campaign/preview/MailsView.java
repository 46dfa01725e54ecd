package io.winback.campaign.preview;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The mails of a campaign.
 *
 * @param fault what is wrong with what was asked for, or with a test; empty if nothing is
 * @param done what has been done; empty if nothing was
 */
@TemplateData
record MailsView(
        String key,
        String name,
        String href,
        Asked asked,
        String reader,
        List<Mail> mails,
        boolean maySend,
        String recipients,
        String fault,
        String done) {

    /** What is in the fields. */
    @TemplateData
    record Asked(
            String customer,
            String reason,
            String language,
            String look,
            List<Choice> reasons,
            List<Choice> languages) {}

    @TemplateData
    record Choice(String code, String name) {}

    /** One mail of a stage. */
    @TemplateData
    record Mail(
            String stage,
            String language,
            String purpose,
            String subject,
            String preheader,
            String text,
            String frameHref,
            List<String> notes,
            List<Header> headers) {}

    @TemplateData
    record Header(String name, String value) {}
}
