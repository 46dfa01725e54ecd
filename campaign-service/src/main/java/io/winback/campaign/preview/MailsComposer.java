package io.winback.campaign.preview;

import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.mail.TestRecipients;
import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Frame;
import io.winback.platform.page.Language;
import io.winback.platform.security.Roles;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what the pages show into words. */
@Singleton
class MailsComposer {

    private static final List<String> REASONS = List.of(
            "SERVICE",
            "SERVICE.DELIVERY",
            "SERVICE.RUDE",
            "SERVICE.UNREACHABLE",
            "SERVICE.RETURN",
            "QUALITY",
            "QUALITY.FAULT",
            "QUALITY.NOT_AS_DESCRIBED",
            "QUALITY.UNCLEAR",
            "COMPETITOR",
            "COMPETITOR.PRICE",
            "COMPETITOR.BETTER",
            "FORGOT",
            "MOVED",
            "CIRCUMSTANCES",
            "OTHER");

    private final CampaignService campaigns;
    private final TestRecipients recipients;

    MailsComposer(CampaignService campaigns, TestRecipients recipients) {
        this.campaigns = campaigns;
        this.recipients = recipients;
    }

    /** What a page shows, and what came of a form. */
    record Shown(List<Previews.Preview> mails, @Nullable String tested, String fault) {}

    MailsView mails(String key, PreviewForm form, Shown shown, Frame frame) {
        var words = frame.language().words(PreviewWords.class);
        var definition = campaigns.newest(campaigns.existing(key));
        var letter = shown.mails().stream().findFirst().map(Previews.Preview::letter);
        return new MailsView(
                key,
                definition.name(),
                form.href(key),
                asked(form, new CodeWords(frame.language())),
                letter.map(one -> words.reader(one.name() == null ? one.customer() : one.name()))
                        .orElse(""),
                shown.mails().stream()
                        .map(mail -> mail(key, form, mail, frame.language()))
                        .toList(),
                frame.may(Roles.MARKETER),
                recipients.toString(),
                shown.fault().isEmpty() ? "" : words.testFailed(shown.fault()),
                shown.tested() == null ? "" : words.tested(shown.tested()));
    }

    private static MailsView.Asked asked(PreviewForm form, CodeWords codes) {
        return new MailsView.Asked(
                form.customer(),
                form.reason(),
                form.language(),
                form.look(),
                REASONS.stream()
                        .map(code -> new MailsView.Choice(code, codes.reason(code)))
                        .toList(),
                Arrays.stream(Language.values())
                        .map(language -> new MailsView.Choice(language.code(), language.ownName()))
                        .toList());
    }

    private static MailsView.Mail mail(String key, PreviewForm form, Previews.Preview preview, Language language) {
        var words = language.words(PreviewWords.class);
        var written = preview.written();
        return new MailsView.Mail(
                preview.stage().key(),
                written.language(),
                new CodeWords(language).purpose(preview.purpose().name()),
                written.subject(),
                written.preheader(),
                written.text(),
                form.frame(key, preview.stage().key()),
                preview.notes().stream().map(code -> NoteWords.of(code, words)).toList(),
                written.headerLines().entrySet().stream()
                        .map(header -> new MailsView.Header(header.getKey(), header.getValue()))
                        .toList());
    }
}
