package io.winback.segmentation.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page of the policy; the wording in each language is in {@code messages/policy_<language>.properties}. */
@MessageBundle("policy")
interface PolicyWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String applied();

    @Message
    String inForce();

    @Message
    String standard();

    @Message
    String standardWithCategories();

    @Message
    String category(String name);

    @Message
    String latest();

    @Message
    String change();

    @Message
    String remove();

    @Message
    String byDays(String repeat, String lapse);

    @Message
    String byDaysNeverDue(String lapse);

    @Message
    String bySeasons();

    @Message
    String season(String from, String to);

    @Message
    String sale(String from, String to);

    @Message
    String byRhythm(String purchases, String repeat, String lapse, String shortest);

    @Message
    String ownTitle();

    @Message
    String ownText(String gaps, String customers);

    @Message
    String ownNone();

    @Message
    String ownFew();

    @Message
    String ofRepeat();

    @Message
    String within();

    @Message
    String days(String days);

    @Message
    String ownSuggests(String repeat, String lapse);

    @Message
    String tryIt();

    @Message
    String formTitle();

    @Message
    String formTitleCategory(String name);

    @Message
    String formText();

    @Message
    String preset();

    @Message
    String fashion();

    @Message
    String fashionText();

    @Message
    String electronics();

    @Message
    String electronicsText();

    @Message
    String foodBeauty();

    @Message
    String foodBeautyText();

    @Message
    String custom();

    @Message
    String customText();

    @Message
    String repeatDays();

    @Message
    String lapseDays();

    @Message
    String seasons();

    @Message
    String kind();

    @Message
    String seasonName();

    @Message
    String saleName();

    @Message
    String fromDay();

    @Message
    String toDay();

    @Message
    String seasonsHint();

    @Message
    String rhythm();

    @Message
    String rhythmText();

    @Message
    String minPurchases();

    @Message
    String repeatFactor();

    @Message
    String lapseFactor();

    @Message
    String shortest();

    @Message
    String show();

    @Message
    String faultNumber();

    @Message
    String faultDays();

    @Message
    String faultOther();

    @Message
    String movesTitle();

    @Message
    String movesNone();

    @Message
    String movesSome(String count, String all);

    @Message
    String fromStage();

    @Message
    String now();

    @Message
    String then();

    @Message
    String difference();

    @Message
    String stage();

    @Message
    String beforeAfter();

    @Message
    String whereTo();

    @Message
    String some();

    @Message
    String lastOrder();

    @Message
    String customer();

    @Message
    String toApply();

    @Message
    String apply();

    @Message
    String mayNot();

    @Message
    String newCategory();

    @Message
    String newCategoryHint();

    @Message
    String give();
}
