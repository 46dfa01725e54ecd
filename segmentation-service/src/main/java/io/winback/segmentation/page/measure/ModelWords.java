package io.winback.segmentation.page.measure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page of models; the wording in each language is in {@code messages/models_<language>.properties}. */
@MessageBundle("models")
interface ModelWords {

    @Message
    String lead(String version, String date, String customers, String repeaters);

    @Message
    String leadNone();

    @Message
    String version();

    @Message
    String versionOf(String version, String date);

    @Message
    String inForce();

    @Message
    String replaced();

    @Message
    String failed();

    @Message
    String notEnough();

    @Message
    String none();

    @Message
    String checkTitle();

    @Message
    String checkText(String from, String to, String customers);

    @Message
    String family();

    @Message
    String expected();

    @Message
    String actual();

    @Message
    String ratio();

    @Message
    String skill();

    @Message
    String auc();

    @Message
    String likelihood();

    @Message
    String verdict();

    @Message
    String passed();

    @Message
    String notPassed();

    @Message
    String frequencyTitle();

    @Message
    String frequencyText();

    @Message
    String frequencyChart();

    @Message
    String repeats();

    @Message
    String andMore(String number);

    @Message
    String customers();

    @Message
    String perCustomer();

    @Message
    String trackingTitle();

    @Message
    String trackingText();

    @Message
    String trackingChart();

    @Message
    String weekEnding();

    @Message
    String holdBack();

    @Message
    String parametersTitle();

    @Message
    String parametersText();

    @Message
    String wholeHistory();

    @Message
    String calibration();

    @Message
    String parameter();

    @Message
    String value();

    @Message
    String error();

    @Message
    String spend();

    @Message
    String versionsTitle();

    @Message
    String versionsText();

    @Message
    String fitted();

    @Message
    String state();

    @Message
    String stateInForce();

    @Message
    String stateReplaced();

    @Message
    String stateFailed();

    @Message
    String stateNotEnough();

    @Message
    String dropoutNotIdentified();

    @Message
    String dropoutUncertain();

    @Message
    String rateNotIdentified();

    @Message
    String spreadNotIdentified();

    @Message
    String meanUndefined();

    @Message
    String spendDepends();

    @Message
    String nothing();

    @Message
    String howFamilies();

    @Message
    String howCheck();

    @Message
    String howOneTime();
}
