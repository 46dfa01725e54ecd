package io.winback.campaign.site.version;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The versions of a campaign; the wording in each language is in {@code messages/version_<language>.properties}. */
@MessageBundle("version")
interface VersionWords {

    @Message
    String title(String name);

    @Message
    String lead();

    @Message
    String versions();

    @Message
    String number();

    @Message
    String written();

    @Message
    String changed();

    @Message
    String first();

    @Message
    String moveTitle();

    @Message
    String moveText();

    @Message
    String stage();

    @Message
    String runs();

    @Message
    String fate();

    @Message
    String go();

    @Message
    String stay();

    @Message
    String heldOut();

    @Message
    String instead(String stage);

    @Message
    String nowhere();

    @Message
    String reckon();

    @Message
    String goes(String count, String version);

    @Message
    String stays(String count);

    @Message
    String move();

    @Message
    String done(String count);
}
