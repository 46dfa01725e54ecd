package io.winback.campaign.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Links of a mail that is only tried: those of the shop lead there uncounted, the personal ones to a page that says what they would do. */
record InertLinks(String base, String language) implements MailLinks {

    @Override
    public String to(URI target) {
        return target.toString();
    }

    @Override
    public @Nullable String trap() {
        return null;
    }

    @Override
    public String preferences() {
        return explained("preferences");
    }

    @Override
    public String unsubscribe() {
        return explained("unsubscribe");
    }

    @Override
    public String survey(String personal) {
        return explained("survey");
    }

    @Override
    public String choice(String personal, String question, String code) {
        return survey(personal);
    }

    private String explained(String what) {
        return base + "/t/test/" + what + "?lang=" + language;
    }
}
