package io.winback.segmentation.page.measure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page of cohorts; the wording in each language is in {@code messages/cohorts_<language>.properties}. */
@MessageBundle("cohorts")
interface CohortWords {
    @Message
    String lead(String count, String earlier);

    @Message
    String cohort();

    @Message
    String after();

    @Message
    String sharesTitle();

    @Message
    String sharesText();

    @Message
    String sharesChart();

    @Message
    String together();

    @Message
    String customersTitle();

    @Message
    String customersText();

    @Message
    String customersChart();

    @Message
    String revenueTitle(String currency);

    @Message
    String revenueText();

    @Message
    String revenueChart();

    @Message
    String total();

    @Message
    String howCohorts();

    @Message
    String howTogether();

    @Message
    String howPartial();
}
