package io.winback.campaign.definition;

import io.winback.platform.shop.LinkTargets;
import io.winback.platform.shop.ShopProfile;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What makes the mails of a definition whole: texts that can be filled for everybody, links that lead to the shop, true deadlines. */
final class MailRules {

    static final List<String> LANGUAGES = List.of("en", "zh", "et", "uk");

    private final ShopProfile shop;
    private final LinkTargets targets;
    private final List<Place> problems;

    MailRules(ShopProfile shop, LinkTargets targets, List<Place> problems) {
        this.shop = shop;
        this.targets = targets;
        this.problems = problems;
    }

    void check(CampaignDefinition definition) {
        definition.mails().forEach((key, mail) -> checkMail("mails." + key, mail));
        for (var i = 0; i < definition.stages().size(); i++) {
            var stage = definition.stages().get(i);
            checkDeadline("stages[" + i + "].offer", stage, definition);
            var instead =
                    stage.withoutOffer() == null ? null : definition.mails().get(stage.withoutOffer());
            if (instead != null && says(instead, false)) {
                problem(
                        "stages[" + i + "].withoutOffer",
                        "the mail " + stage.withoutOffer()
                                + " presses for time, and there is no coupon whose end is a true one");
            }
        }
    }

    private void checkMail(String place, MailTemplate mail) {
        if (!mail.texts().containsKey(shop.defaultLanguage())) {
            problem(place + ".texts", "the shop's default language " + shop.defaultLanguage() + " is missing");
        }
        mail.texts().forEach((language, text) -> {
            var where = place + ".texts." + language;
            if (!LANGUAGES.contains(language)) {
                problem(where, "a language is one of en, zh, et, uk");
            }
            checkText(where + ".subject", text.subject(), ShopTextRules.Place.SUBJECT);
            checkText(where + ".preheader", text.preheader(), ShopTextRules.Place.PREHEADER);
            checkText(where + ".body", text.body(), ShopTextRules.Place.BODY);
            checkText(where + ".button", text.button(), ShopTextRules.Place.BUTTON);
            checkProof(where, text);
            checkMended(where + ".mended", text);
            checkUrgency(where, text);
        });
    }

    private void checkText(String place, @Nullable String text, ShopTextRules.Place where) {
        if (text != null) {
            ShopTextRules.problems(text, where).forEach(found -> problem(place, found));
            TextLinks.problems(text, targets).forEach(found -> problem(place, found));
        }
    }

    private void checkProof(String place, MailTemplate.Text text) {
        var proof = text.proof();
        if (proof == null) {
            if (ShopText.names(text.body()).proof()) {
                problem(
                        place + ".proof",
                        "the body shows {{proof}}; add what was said: quote, author and source, or \"quotes\": true");
            }
            return;
        }
        if (proof.fromSurveys()) {
            if (Stream.of(proof.quote(), proof.author(), proof.source()).anyMatch(Objects::nonNull)) {
                problem(
                        place + ".proof.quotes",
                        "the words come from customers' answers; leave quote, author and source out, or quotes");
            }
            return;
        }
        checkSaid(place + ".proof.quote", proof.quote());
        checkSaid(place + ".proof.author", proof.author());
        var source = proof.source();
        if (source == null || !targets.allows(source)) {
            problem(place + ".proof.source", "readers can look it up: " + targets.advice());
        }
    }

    private void checkSaid(String place, @Nullable String words) {
        if (words == null || words.isBlank()) {
            problem(
                    place,
                    "say who said what and where: quote, author and source; or \"quotes\": true for words customers released in surveys");
        } else {
            checkPlain(place, words);
        }
    }

    private void checkMended(String place, MailTemplate.Text text) {
        text.mended().forEach((reason, words) -> {
            if (!ChurnReasons.MAIN.contains(reason.split("\\.", 2)[0])) {
                problem(place, "there is no reason " + reason);
            }
            checkPlain(place + "." + reason, words);
        });
    }

    /** Words that stand in the mail as they are. */
    private void checkPlain(String place, String words) {
        if (words.contains("{{")) {
            problem(place, "no variables here");
        } else {
            checkText(place, words, ShopTextRules.Place.PREHEADER);
        }
    }

    private void checkUrgency(String place, MailTemplate.Text text) {
        var named = Stream.of(text.subject(), text.body())
                .anyMatch(words -> ShopText.names(words).variables().contains("coupon_expires"));
        if (!named && text.all().anyMatch(UrgentWords::any)) {
            problem(
                    place + ".body",
                    "it presses (such as \"last chance\" or \"today only\") and does not say when what ends;"
                            + " name the end with {{coupon_expires}}, or leave these words out");
        }
    }

    private void checkDeadline(String place, Stage stage, CampaignDefinition definition) {
        var mail = stage.mail() == null ? null : definition.mails().get(stage.mail());
        if (mail == null) {
            return;
        }
        var offer = stage.offer() == null ? null : definition.offers().get(stage.offer());
        if (offer == null && says(mail, false)) {
            problem(
                    place,
                    "the mail " + stage.mail() + " presses for time, and there is no coupon whose end is a true one");
        } else if (offer != null && !offer.isForToday() && says(mail, true)) {
            problem(
                    place,
                    "the mail " + stage.mail()
                            + " says that it is for today, and the coupon is good for longer; give it \"validDays\": 1, or name its date only");
        }
    }

    private static boolean says(MailTemplate mail, boolean today) {
        return mail.texts().values().stream()
                .flatMap(MailTemplate.Text::all)
                .anyMatch(today ? UrgentWords::today : UrgentWords::any);
    }

    private void problem(String place, String message) {
        problems.add(new Place(place, message));
    }
}
