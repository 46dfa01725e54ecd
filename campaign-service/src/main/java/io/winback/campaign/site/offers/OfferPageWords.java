package io.winback.campaign.site.offers;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What offers came to, pools and public offers; the wording in each language is in {@code messages/offers_<language>.properties}. */
@MessageBundle("offers")
interface OfferPageWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String none();

    @Message
    String budget(String budget, String committed, String left);

    @Message
    String ofLimit(String count, String limit);

    @Message
    String offer();

    @Message
    String issued();

    @Message
    String open();

    @Message
    String redeemed();

    @Message
    String lapsed();

    @Message
    String strayed();

    @Message
    String planned();

    @Message
    String cost();

    @Message
    String reckoned();

    @Message
    String poolsTitle();

    @Message
    String poolsLead();

    @Message
    String noPools();

    @Message
    String pool();

    @Message
    String free();

    @Message
    String taken();

    @Message
    String waiting();

    @Message
    String low();

    @Message
    String lowBelow(String count);

    @Message
    String lowSince(String date);

    @Message
    String newPool();

    @Message
    String name();

    @Message
    String key();

    @Message
    String keyHint();

    @Message
    String lowAt();

    @Message
    String makePool();

    @Message
    String poolFault();

    @Message
    String fillTitle();

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String fill();

    @Message
    String noFile();

    @Message
    String uploaded(String added, String known, String refused);

    @Message
    String refusedTitle();

    @Message
    String line();

    @Message
    String code();

    @Message
    String why();

    @Message
    String openTitle();

    @Message
    String openLead();

    @Message
    String noOpen();

    @Message
    String weaker();

    @Message
    String gives();

    @Message
    String worth();

    @Message
    String order(String money);

    @Message
    String begins();

    @Message
    String lasts();

    @Message
    String openEnd();

    @Message
    String over(String date);

    @Message
    String remove();

    @Message
    String newOpen();

    @Message
    String kind();

    @Message
    String figure(String currency);

    @Message
    String figureHint();

    @Message
    String least(String currency);

    @Message
    String untilHint(String zone);

    @Message
    String tell();

    @Message
    String openFault();

    @Message
    String from(String text, String money);

    @Message
    String kindPercent();

    @Message
    String kindAmount();

    @Message
    String kindCredit();

    @Message
    String kindPoints();

    @Message
    String kindGift();

    @Message
    String kindDelivery();

    @Message
    String kindUpgrade();
}
