package io.winback.campaign.preview;

import io.winback.campaign.audience.Surveys;
import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.MailTemplate;
import io.winback.campaign.definition.OfferDefinition;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.mail.Letter;
import io.winback.campaign.mail.MailComposer;
import io.winback.campaign.mail.OnlyTo;
import io.winback.campaign.mail.Showing;
import io.winback.campaign.mail.Written;
import io.winback.campaign.offer.Coupon;
import io.winback.campaign.offer.Coupons;
import io.winback.campaign.offer.Holder;
import io.winback.campaign.window.SendWindow;
import io.winback.platform.ids.Ids;
import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.web.Problem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the mails of the newest version of a campaign, drafts too, as a reader would get them; nothing is issued, stored or counted. */
@Singleton
class Previews {

    private static final Set<String> LANGUAGES = Set.of("en", "zh", "et", "uk");
    private static final String CODE = "TEST-2345-6789-CODE";

    private final CampaignService campaigns;
    private final PreviewReaders readers;
    private final MailComposer composer;
    private final OnlyTo onlyTo;
    private final Coupons coupons;
    private final Surveys surveys;
    private final SendWindow window;
    private final ShopProfile shop;
    private final Ids ids;
    private final Clock clock;

    Previews(
            CampaignService campaigns,
            PreviewReaders readers,
            MailComposer composer,
            OnlyTo onlyTo,
            Coupons coupons,
            Surveys surveys,
            SendWindow window,
            ShopProfile shop,
            Ids ids,
            Clock clock) {
        this.campaigns = campaigns;
        this.readers = readers;
        this.composer = composer;
        this.onlyTo = onlyTo;
        this.coupons = coupons;
        this.surveys = surveys;
        this.window = window;
        this.shop = shop;
        this.ids = ids;
        this.clock = clock;
    }

    /** A mail of a stage as it was written, with what should be known before it goes out. */
    record Preview(
            Stage stage,
            String mail,
            MailTemplate.Purpose purpose,
            Letter letter,
            Written written,
            List<String> notes) {}

    /** A stage, and which of its mails. */
    private record Chosen(Stage stage, String mail) {}

    /** The stages of a campaign that send mails, by key. */
    List<String> stages(String campaign) {
        return withMail(campaigns.newest(campaigns.existing(campaign))).stream()
                .map(Stage::key)
                .toList();
    }

    Preview of(String key, PreviewAsked asked, Showing showing) {
        var campaign = campaigns.existing(key);
        var definition = campaigns.newest(campaign);
        var stage = stage(definition, asked.stage());
        var mail = mail(stage, asked.mail());
        var reader = reader(key, asked);
        var letter = letter(campaign, definition, new Chosen(stage, mail), reader);
        var template = definition.mail(mail);
        var written = composer.write(letter, template, showing);
        return new Preview(
                stage, mail, template.purpose(), letter, written, notes(written, reader, template.purpose()));
    }

    private static List<Stage> withMail(CampaignDefinition definition) {
        return definition.stages().stream()
                .filter(stage -> stage.mail() != null)
                .toList();
    }

    private static Stage stage(CampaignDefinition definition, @Nullable String key) {
        var stages = withMail(definition);
        return stages.stream()
                .filter(stage -> key == null || stage.key().equals(key))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "stage",
                        "There is no stage " + key + " with a mail; those with one are "
                                + stages.stream().map(Stage::key).collect(Collectors.joining(", ")) + "."));
    }

    /** The one of those who get the offer, or of those who do not. */
    private static String mail(Stage stage, @Nullable String asked) {
        var mails = Stream.of(stage.mail(), stage.withoutOffer())
                .flatMap(Stream::ofNullable)
                .toList();
        if (asked != null && !mails.contains(asked)) {
            throw wrong(
                    "mail",
                    "The stage " + stage.key() + " sends no mail " + asked + "; it sends " + String.join(" or ", mails)
                            + ".");
        }
        return asked == null ? mails.get(0) : asked;
    }

    private PreviewReader reader(String campaign, PreviewAsked asked) {
        var customer = asked.customer();
        var language = asked.language();
        var reason = asked.reason();
        if (language != null && !LANGUAGES.contains(language)) {
            throw wrong("language", "A language is one of en, zh, et, uk.");
        }
        if (reason != null && !reason.matches("[A-Z_]{1,40}(\\.[A-Z_]{1,40})?")) {
            throw wrong("reason", "A reason is a code such as SERVICE or SERVICE.DELIVERY.");
        }
        var found = customer == null
                ? readers.invented()
                : readers.find(customer, campaign)
                        .orElseThrow(() -> wrong("customer", "There is no customer " + customer + " here."));
        var reading = language == null ? found : found.reading(language);
        return reason == null ? reading : reading.answering(reason);
    }

    private static RuntimeException wrong(String field, String detail) {
        return Problem.ofField(400, "preview", "No preview", field, detail);
    }

    private Letter letter(Campaign campaign, CampaignDefinition definition, Chosen chosen, PreviewReader reader) {
        var stage = chosen.stage();
        var offer = stage.offer() == null || !chosen.mail().equals(stage.mail())
                ? null
                : definition.offers().get(stage.offer());
        var message = ids.next();
        return new Letter(
                message,
                ids.next(),
                stage.key(),
                campaign.key(),
                campaign.version(),
                chosen.mail(),
                "<test-" + message + shop.sender().substring(shop.sender().indexOf('@')) + ">",
                reader.customer(),
                reader.name(),
                reader.email(),
                reader.language(),
                reader.zone(),
                reader.reason(),
                reader.subReason(),
                reader.lastOrderedAt(),
                offer == null ? null : coupon(campaign.key(), reader, offer),
                survey(stage),
                null,
                reader.news(),
                reader.unknown(),
                null);
    }

    private Letter.@Nullable Survey survey(Stage stage) {
        var survey = stage.survey();
        return survey == null
                ? null
                : new Letter.Survey("", surveys.asks(List.of(survey)).get(survey));
    }

    /** As the one that would be issued now, with a code that is good for nothing. */
    private Coupon coupon(String campaign, PreviewReader reader, OfferDefinition offer) {
        var person = new Coupons.Person(null, reader.language(), window.zone(reader.zone()));
        var holder = new Holder(reader.customer(), campaign, new UUID(0, 0), "preview");
        return coupons.of(holder, offer, person, Coupons.Code.made(CODE), Money.zero(shop.currency()), clock.instant());
    }

    private List<String> notes(Written written, PreviewReader reader, MailTemplate.Purpose purpose) {
        var notes = new ArrayList<>(written.notes().stream().map(Enum::name).toList());
        if (!reader.permitted().contains(purpose.name())) {
            notes.add("NOT_PERMITTED");
        }
        if (!onlyTo.allows(reader.email())) {
            notes.add("HELD_BACK");
        }
        return notes;
    }
}
