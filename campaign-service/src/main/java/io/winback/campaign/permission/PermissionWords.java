package io.winback.campaign.permission;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages behind the links at the foot of a mail. */
@MessageBundle("permission")
interface PermissionWords {

    @Message("What may we send you?")
    String title();

    @Message("You choose what {shop} sends you by mail. What you change counts at once.")
    String intro(String shop);

    @Message("What")
    String what();

    @Message("Offers")
    String offers();

    @Message("Discounts, vouchers and gifts")
    String offersHint();

    @Message("What is new")
    String news();

    @Message("New products and news from the shop")
    String newsHint();

    @Message("Questions about your opinion")
    String survey();

    @Message("A short survey now and then")
    String surveyHint();

    @Message("Notices about our service")
    String serviceNotice();

    @Message("For instance that a fault you told us of is mended")
    String serviceNoticeHint();

    @Message("How often")
    String howOften();

    @Message("Whenever there is something to say")
    String anyPace();

    @Message("At most once a month")
    String monthly();

    @Message("A break")
    String pause();

    @Message("No break")
    String noPause();

    @Message("Nothing for three months, until {date}")
    String pauseMonths(String date);

    @Message("Nothing until {date}, as chosen before")
    String pausedUntil(String date);

    @Message("Language of the mails")
    String languageOfMails();

    @Message("Save")
    String save();

    @Message("Nothing at all?")
    String stopTitle();

    @Message(
            "One press, and {shop} sends you none of these mails any more. Mails about an order you place are not part of this.")
    String stopText(String shop);

    @Message("Stop everything")
    String stopAll();

    @Message("Saved. It counts from now on.")
    String saved();

    @Message("Nothing was changed.")
    String unchanged();

    @Message("Done. We will send you none of these mails any more.")
    String stopped();

    @Message("Undone. It is again as it was before.")
    String undone();

    @Message("Undo this change")
    String undo();

    @Message(
            "At present no mails go to your address: one came back, or one was reported as unwanted. Your choice here is kept, but it does not change that. If you want to hear from us again, please write to {address}: a person reads it.")
    String silenced(String address);

    @Message("Unsubscribe")
    String confirmTitle();

    @Message("Do you want no more offers, news and surveys from {shop}?")
    String confirm(String shop);

    @Message("Yes, unsubscribe me")
    String unsubscribe();

    @Message("You are unsubscribed")
    String doneTitle();

    @Message("{shop} sends you no more offers, news and surveys, unless you ask for them.")
    String done(String shop);

    @Message("That was a mistake: switch them on again")
    String undoUnsubscribe();

    @Message("Choose what you get")
    String more();

    @Message("This link does not work")
    String wrongTitle();

    @Message(
            "It may have been cut off in your mail programme. Please copy the whole link from the mail, or answer the mail: a person reads it.")
    String wrong();

    @Message(
            "We do not check whether you open our mails: there are no hidden pictures in them. It would say little, and it is nobody’s business. When a link to the shop is followed, we count it, to learn which links are of use; after 90 days only the count is left, and a click alone decides nothing about you.")
    String privacy();

    @Message("Language of this page")
    String languages();
}
