package io.winback.campaign.mail;

import io.winback.campaign.click.ClickLinks;
import io.winback.campaign.permission.PermissionLinks;
import java.net.URI;

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
}
