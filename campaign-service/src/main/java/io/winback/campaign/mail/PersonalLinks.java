package io.winback.campaign.mail;

import io.winback.campaign.click.ClickLinks;
import io.winback.campaign.permission.PermissionLinks;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Links of a mail to a customer. */
record PersonalLinks(Letter letter, String language, PermissionLinks permissions, ClickLinks clicks)
        implements MailLinks {

    @Override
    public String to(URI target) {
        return clicks.url(letter.message(), letter.campaign(), letter.campaignVersion(), target);
    }

    @Override
    public String trap() {
        return clicks.trap(letter.message(), letter.campaign(), letter.campaignVersion());
    }

    @Override
    public String preferences() {
        return permissions.preferences(letter.message(), letter.customer(), language);
    }

    @Override
    public String unsubscribe() {
        return permissions.unsubscribe(letter.message(), letter.customer(), language);
    }

    @Override
    public String survey(String personal) {
        return personal;
    }

    @Override
    public String choice(String personal, String question, String code) {
        return personal + "?" + encoded(question) + "=" + encoded(code);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
