package io.winback.campaign.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where the links of one mail lead. */
interface MailLinks {

    /** The way to a page of the shop. */
    String to(URI target);

    /** A link no person sees or hears: whoever follows it is no person. Null where nothing is counted. */
    @Nullable
    String trap();

    String preferences();

    String unsubscribe();

    /** The way to the survey whose personal link this is. */
    String survey(String personal);

    /** The way to that survey with an answer to its first question marked. */
    String choice(String personal, String question, String code);
}
