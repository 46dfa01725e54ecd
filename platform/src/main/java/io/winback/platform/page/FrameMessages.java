package io.winback.platform.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts around our pages; the wording in each language is in {@code messages/frame_<language>.properties}. */
@MessageBundle("frame")
interface FrameMessages {

    @Message
    String skip();

    @Message
    String pages();

    @Message
    String languages();

    @Message
    String signedInAs(String client);

    @Message
    String signOut();

    @Message
    String signIn();

    @Message
    String signInText();

    @Message
    String key();

    @Message
    String keyHint();

    @Message
    String wrongKey();

    @Message
    String tooOften();

    @Message
    String signInWith(String issuer);

    @Message
    String theIssuer();

    @Message
    String issuerHint();

    @Message
    String issuerFailed();

    @Message
    String issuerUnreachable();

    @Message
    String noRole();

    @Message
    String arrived();

    @Message
    String arrivedText();

    @Message
    String goOn();

    @Message
    String signedOutHere();

    @Message
    String signedOutHereText(String issuer);

    @Message
    String signOutThere(String issuer);

    @Message
    String already();

    @Message
    String home();

    @Message
    String faultTitle();

    @Message
    String forbidden();

    @Message
    String foreignForm();

    @Message
    String unknown();

    @Message
    String signedOut();

    @Message
    String fault();
}
