package io.winback.segmentation.page.measure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page of concentration; the wording in each language is in {@code messages/concentration_<language>.properties}. */
@MessageBundle("concentration")
interface ConcentrationWords {
    @Message
    String lead(String customers, String revenue, String to);

    @Message
    String leadFrom(String customers, String revenue, String from, String to);

    @Message
    String nothing();

    @Message
    String bestTitle();

    @Message
    String bestChart();

    @Message
    String best();

    @Message
    String top(String percent);

    @Message
    String up();

    @Message
    String down();

    @Message
    String bring();

    @Message
    String few(String count, String share);

    @Message
    String gini(String gini);

    @Message
    String lorenzTitle();

    @Message
    String lorenzText();

    @Message
    String lorenzChart();

    @Message
    String ofCustomers();

    @Message
    String ofRevenue();

    @Message
    String ifAlike();

    @Message
    String howShares();

    @Message
    String howGini();
}
