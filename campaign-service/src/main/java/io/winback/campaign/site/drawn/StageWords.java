package io.winback.campaign.site.drawn;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Happening;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.window.Hours;
import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Language;
import io.winback.platform.shop.ShopProfile;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** What happens in a stage, in words. */
final class StageWords {

    private final DrawnWords words;
    private final Language language;
    private final CodeWords codes;
    private final WaitWords waits;
    private final OfferWords offers;
    private final String fallback;

    StageWords(Language language, ShopProfile shop) {
        this.words = language.words(DrawnWords.class);
        this.language = language;
        this.codes = new CodeWords(language);
        this.waits = new WaitWords(language);
        this.offers = new OfferWords(language, shop);
        this.fallback = shop.defaultLanguage();
    }

    List<String> before(Stage stage) {
        var before = new ArrayList<String>();
        var wait = waits.of(stage.after());
        if (!wait.isEmpty()) {
            before.add(words.waits(wait));
        }
        if (stage.needs() == Stage.Need.NEW_PRODUCT) {
            before.add(words.needsNewProduct());
        }
        if (stage.window() != null) {
            before.add(words.window(window(stage.window())));
        }
        return before;
    }

    List<Drawing.Mail> mails(Stage stage, CampaignDefinition definition) {
        var mails = new ArrayList<Drawing.Mail>();
        if (stage.mail() != null) {
            mails.add(mail(words.writes(), stage.mail(), definition));
        }
        if (stage.withoutOffer() != null) {
            mails.add(mail(words.writesInstead(), stage.withoutOffer(), definition));
        }
        return mails;
    }

    private Drawing.Mail mail(String text, String key, CampaignDefinition definition) {
        var mail = definition.mail(key);
        var chosen = mail.language(language.code(), fallback);
        var subject = mail.texts().get(chosen);
        return new Drawing.Mail(
                text,
                subject == null ? key : subject.subject(),
                chosen,
                codes.purpose(mail.purpose().name()));
    }

    List<String> after(Stage stage, CampaignDefinition definition) {
        var after = new ArrayList<String>();
        var offer = stage.offer() == null ? null : definition.offers().get(stage.offer());
        if (offer != null) {
            after.add(words.offer(offers.of(offer)));
        }
        if (stage.survey() != null) {
            after.add(words.asks(stage.survey()));
        }
        var wait = waits.of(stage.waiting());
        if (!wait.isEmpty()) {
            after.add(
                    stage.until().isEmpty()
                            ? stage.mail() == null ? words.waits(wait) : words.thenWaits(wait)
                            : words.waitsFor(wait, happenings(stage)));
        }
        if (stage.next().isEmpty()) {
            after.add(words.thenEnds());
        }
        return after;
    }

    private String happenings(Stage stage) {
        return stage.until().stream()
                .sorted()
                .map(this::happening)
                .reduce(words::or)
                .orElse("");
    }

    private String happening(Happening happening) {
        return switch (happening) {
            case ANSWER -> words.forAnswer();
            case ORDER -> words.forOrder();
            case CLICK -> words.forClick();
            case REDEMPTION -> words.forRedemption();
        };
    }

    private String window(Hours hours) {
        var days = hours.days().stream()
                .sorted()
                .map(day -> DayOfWeek.of(day.ordinal() + 1).getDisplayName(TextStyle.SHORT, language.locale()))
                .reduce(words::comma)
                .orElse("");
        var from = hours.from() == null ? "" : hours.from().toString();
        var to = hours.to() == null ? "" : hours.to().toString();
        var times = from.isEmpty() && to.isEmpty() ? "" : from + "–" + to;
        return (days + " " + times).strip();
    }
}
