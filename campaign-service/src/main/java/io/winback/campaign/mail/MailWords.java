package io.winback.campaign.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the frame around every mail; other languages are in {@code messages/mail_<language>.properties}. */
@MessageBundle("mail")
interface MailWords {

    @Message("You get this mail because you bought at {shop} and agreed that we may send you offers.")
    String whyOffers(String shop);

    @Message("You get this mail because you bought at {shop} and agreed that we may tell you what is new.")
    String whyNews(String shop);

    @Message("You get this mail because you bought at {shop} and agreed that we may ask for your opinion.")
    String whySurvey(String shop);

    @Message("You get this mail because you bought at {shop} and agreed to notices about our service.")
    String whyServiceNotice(String shop);

    @Message("You get this mail because you agreed that {shop} may send you offers.")
    String agreedOffers(String shop);

    @Message("You get this mail because you agreed that {shop} may tell you what is new.")
    String agreedNews(String shop);

    @Message("You get this mail because you agreed that {shop} may ask for your opinion.")
    String agreedSurvey(String shop);

    @Message("You get this mail because you agreed to notices about the service of {shop}.")
    String agreedServiceNotice(String shop);

    @Message("Unsubscribe")
    String unsubscribe();

    @Message("Choose which mails you get")
    String preferences();

    @Message("Your personal code")
    String code();

    @Message("Valid until {date}")
    String validUntil(String date);

    /** Pattern of a date as it stands after "until". */
    @Message("d MMMM yyyy")
    String dateFormat();

    @Message("{percent}%")
    String percent(String percent);

    @Message("free delivery")
    String freeDelivery();

    /** Money the shop puts into the customer's account with it. */
    @Message("{amount} of store credit")
    String credit(String amount);

    @Message("{points} points")
    String points(String points);

    /** Of what a code gives: money, and a gift besides. */
    @Message("{one} and {other}")
    String both(String one, String other);

    /** Of what a code gives, where it asks for goods of some value. */
    @Message("{worth}, on orders of {minimum} and more")
    String from(String worth, String minimum);

    @Message("Visit {shop}")
    String visit(String shop);

    /** Leads to a survey. */
    @Message("Answer")
    String answer();

    /** What somebody said, in the marks of the language. */
    @Message("“{words}”")
    String quote(String words);

    /** Who said something and gave no name. */
    @Message("a customer")
    String someCustomer();

    /** Beneath answers to a question, each of which is a link. */
    @Message("A click opens the survey with your answer marked. Nothing is sent until you send it there.")
    String marks();

    /** Leads to where something was said. */
    @Message("Where this was said")
    String source();

    /** Of a button in the text part: what it leads to stands on the next line. */
    @Message("{label}:")
    String leads(String label);

    @Message("what went wrong")
    String faultUnknown();

    @Message("our service")
    String faultService();

    @Message("the late delivery")
    String faultDelivery();

    @Message("goods that arrived damaged or badly packed")
    String faultPackaging();

    @Message("the feeling that nobody cared")
    String faultIndifferent();

    @Message("the way you were spoken to")
    String faultRude();

    @Message("being unable to reach anybody")
    String faultUnreachable();

    @Message("the trouble with a return")
    String faultReturn();

    @Message("the quality of our goods")
    String faultQuality();

    @Message("the faulty goods")
    String faultFault();

    @Message("goods that were not as described")
    String faultNotAsDescribed();

    @Message("unclear information")
    String faultUnclear();
}
