package io.winback.campaign.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.vertx.ext.mail.MailMessage;
import io.winback.campaign.click.ClickLinks;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.MailTemplate;
import io.winback.campaign.permission.PermissionLinks;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the mail of a claimed message: the shop's words in our frame, as text and HTML, in the reader's language. */
@Singleton
public class MailComposer {

    /** Gmail shows no more than 102 kB. */
    private static final int BIG = 100_000;

    private static final int LONG_SUBJECT = 60;

    private final CampaignService campaigns;
    private final MailContent content;
    private final PermissionLinks permissions;
    private final ClickLinks clicks;
    private final BounceAddress bounces;
    private final ShopProfile shop;
    private final MailHeaders headers;
    private final MailLook look;
    private final MailFrame.@Nullable Logo logo;

    MailComposer(
            CampaignService campaigns,
            MailContent content,
            PermissionLinks permissions,
            ClickLinks clicks,
            BounceAddress bounces,
            ShopProfile shop) {
        this.campaigns = campaigns;
        this.content = content;
        this.permissions = permissions;
        this.clicks = clicks;
        this.bounces = bounces;
        this.shop = shop;
        this.headers = new MailHeaders(shop);
        this.look = MailLook.of(shop.colour());
        this.logo = shop.logo()
                .map(address -> new MailFrame.Logo(address, shop.logoWidth(), shop.logoHeight()))
                .orElse(null);
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance frame(MailFrame frame);
    }

    /**
     * The mail as it goes to the mail server.
     *
     * @throws IllegalArgumentException for an address that is none
     */
    public MailMessage compose(Letter letter) {
        var template =
                campaigns.launched(letter.campaign(), letter.campaignVersion()).mail(letter.mail());
        return message(letter, write(letter, template, Showing.REAL));
    }

    /** What has been written, to be sent to the address of the letter. */
    public MailMessage message(Letter letter, Written mail) {
        var address = Optional.ofNullable(letter.email())
                .flatMap(MailAddress::of)
                .orElseThrow(() -> new IllegalArgumentException("no address that mail can be sent to"));
        return new MailMessage()
                .setBounceAddress(bounces.of(letter.message()))
                .setFrom(shop.sender())
                .setTo(address)
                .setSubject(mail.subject())
                .setText(mail.text())
                .setHtml(mail.html())
                .setHeaders(mail.headers());
    }

    /** The mail as its reader would see it; nothing is stored and nothing issued. */
    public Written write(Letter letter, MailTemplate template, Showing showing) {
        var language = template.language(letter.language(), shop.defaultLanguage());
        var links = showing.inert()
                ? new InertLinks(shop.publicUrl().toString(), language)
                : new PersonalLinks(letter, language, permissions, clicks);
        var text = Optional.ofNullable(template.texts().get(language)).orElseThrow();
        var reader = new MailContent.Reader(letter, language, MailText.in(language), links);
        var words = content.of(text, reader);
        var frame = frame(reader, template, words, showing);
        var html = render(frame, "text/html");
        return new Written(
                language,
                MailHeader.line(words.subject()),
                words.preheader(),
                PlainText.tidy(render(frame, "text/plain"), language),
                html,
                headers.of(letter, frame.footer().unsubscribe().url()),
                notes(letter, words, language, html));
    }

    private MailFrame frame(
            MailContent.Reader reader, MailTemplate template, MailContent.Content content, Showing showing) {
        var words = reader.words();
        var links = reader.links();
        var survey = reader.letter().survey();
        var home = links.to(shop.url());
        var button = content.button();
        return new MailFrame(
                reader.language(),
                content.subject(),
                content.preheader(),
                showing.dark(),
                new MailFrame.Shop(PlainWords.line(shop.name()), home, logo),
                look,
                content.blocks(),
                new MailFrame.Link(
                        button == null ? survey == null ? words.visit(shop.name()) : words.answer() : button,
                        survey == null ? home : links.survey(survey.url())),
                new MailFrame.Footer(
                        words.why(
                                template.purpose(), shop.name(), reader.letter().lastOrderedAt() != null),
                        new MailFrame.Link(words.preferences(), links.preferences()),
                        new MailFrame.Link(words.unsubscribe(), links.unsubscribe()),
                        shop.postalAddress(),
                        shop.legalFooter().orElse(null),
                        links.trap()));
    }

    private List<Written.Note> notes(Letter letter, MailContent.Content words, String language, String html) {
        var notes = new ArrayList<Written.Note>();
        var wanted = letter.language();
        if (wanted != null && !wanted.split("-", 2)[0].equals(language)) {
            notes.add(Written.Note.OTHER_LANGUAGE);
        }
        if (PlainWords.name(letter.name()).isEmpty()) {
            notes.add(Written.Note.NO_NAME);
        }
        notes.addAll(words.notes());
        if (words.subject().length() > LONG_SUBJECT) {
            notes.add(Written.Note.LONG_SUBJECT);
        }
        if (html.getBytes(StandardCharsets.UTF_8).length > BIG) {
            notes.add(Written.Note.TOO_BIG);
        }
        return notes;
    }

    private static String render(MailFrame frame, String type) {
        return Templates.frame(frame)
                .setVariant(Variant.forContentType(type))
                .setLocale(frame.language())
                .render();
    }
}
