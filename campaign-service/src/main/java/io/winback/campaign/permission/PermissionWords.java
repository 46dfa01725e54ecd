package io.winback.campaign.permission;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages behind the links at the foot of a mail. */
@MessageBundle("permission")
interface PermissionWords {

    @Message("What we may write to you")
    String title();

    @Message("Choose what {shop} may send you by mail. A tick you remove takes effect at once.")
    String intro(String shop);

    @Message("Offers and discounts")
    String offers();

    @Message("What is new")
    String news();

    @Message("Questions about your opinion")
    String survey();

    @Message("Notices about our service, such as that a fault you told us of is mended")
    String serviceNotice();

    @Message("Save")
    String save();

    @Message("Stop all marketing mails")
    String stopAll();

    @Message("Do you want no more mails from {shop}?")
    String confirm(String shop);

    @Message("Yes, unsubscribe me")
    String unsubscribe();

    @Message("Saved. We will keep to it.")
    String saved();

    @Message("You are unsubscribed. We will not write to you again unless you ask us to.")
    String done();

    @Message("Nothing is switched on at present. To get mails again, tell {shop} when you order or in your account.")
    String nothing(String shop);

    @Message("This link does not work")
    String wrongTitle();

    @Message(
            "It may have been cut off in your mail programme. Please copy the whole link from the mail, or answer the mail: a person reads it.")
    String wrong();
}
