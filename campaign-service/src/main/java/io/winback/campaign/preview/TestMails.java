package io.winback.campaign.preview;

import io.winback.campaign.mail.MailAddress;
import io.winback.campaign.mail.MailComposer;
import io.winback.campaign.mail.OnlyTo;
import io.winback.campaign.mail.Showing;
import io.winback.campaign.mail.TestRecipients;
import io.winback.campaign.transport.MailTransport;
import io.winback.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Mails to people of the shop, to try a campaign: outside of the ledger, so that nothing of them is ever counted. */
@Singleton
class TestMails {

    /** Seconds that a mail server may take for all of them. */
    static final int LONGEST = 600;

    private static final String MARK = "[Test] ";

    private final Previews previews;
    private final MailComposer composer;
    private final MailTransport transport;
    private final TestRecipients recipients;
    private final OnlyTo onlyTo;
    private final TestMailLog log;

    TestMails(
            Previews previews,
            MailComposer composer,
            MailTransport transport,
            TestRecipients recipients,
            OnlyTo onlyTo,
            TestMailLog log) {
        this.previews = previews;
        this.composer = composer;
        this.transport = transport;
        this.recipients = recipients;
        this.onlyTo = onlyTo;
        this.log = log;
    }

    TestMailResponse send(String campaign, TestMailRequest request) {
        var addresses = request.to().stream().map(this::checked).distinct().toList();
        var stage = request.stage();
        var stages = stage == null || stage.isBlank() ? previews.stages(campaign) : List.of(stage);
        var asked = PreviewAsked.of(request.customer(), null, request.language(), request.reason());
        var written = stages.stream()
                .map(key -> previews.of(campaign, asked.of(key), Showing.TRIED))
                .toList();
        log.take(campaign, addresses.size() * written.size());
        var sent = new ArrayList<TestMailResponse.Sent>();
        for (var preview : written) {
            for (var address : addresses) {
                sent.add(send(preview, address));
            }
        }
        return new TestMailResponse(sent);
    }

    private TestMailResponse.Sent send(Previews.Preview preview, String address) {
        var mail = composer.message(preview.letter().to(address), preview.written());
        mail.setSubject(MARK + mail.getSubject());
        var outcome = transport.send(mail);
        return new TestMailResponse.Sent(
                address, preview.stage().key(), outcome.state().name(), outcome.text());
    }

    private String checked(String address) {
        var mailbox =
                MailAddress.of(address.strip()).orElseThrow(() -> refused(address + " is no single mail address."));
        if (!recipients.allow(mailbox)) {
            throw refused("Test mails go to " + recipients + " only (winback.mail.test-to), not to " + mailbox + ".");
        }
        if (!onlyTo.allows(mailbox)) {
            throw refused("Mails here reach only the addresses of winback.mail.only-to, and not " + mailbox + ".");
        }
        return mailbox;
    }

    private static RuntimeException refused(String detail) {
        return Problem.ofField(400, "test-mail-address", "Address for test mails", "to", detail);
    }
}
