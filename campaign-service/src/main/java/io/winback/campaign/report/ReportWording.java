package io.winback.campaign.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the figures of a report mean. */
final class ReportWording {

    private ReportWording() {}

    /** By the name of the figure, in the order in which they are read. */
    static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put(
                "enrolled",
                "customers assigned to the treated or the held out; all count, also those who unsubscribed, bounced or were"
                        + " never written to, each by their first run");
        words.put(
                "heldOut",
                "customers drawn by chance who get nothing, so that it can be seen what happens without the campaign");
        words.put("sent", "at least one mail left; where that is not certain it counts as left");
        words.put("delivered", "at least one mail left for certain and did not come back");
        words.put("interested", "a person followed a link, answered the survey, replied, or showed the code to a till");
        words.put("returned", "a paid, not fully returned order in the outcome window");
        words.put(
                "regularAgain",
                "at least two such orders within 180 days of the return, the returning order among them; the share is of customers"
                        + " whose window was over 180 days ago, as of the others it is not known yet");
        words.put("windowsClosed", "customers whose outcome window is over; only they are compared");
        words.put("revenue", "goods of these orders, net of tax, discounts and returns");
        words.put("cost", "what codes cost when they were used, also by others or again, and mails that left");
        words.put(
                "profit",
                "of a group: (revenue + discounts of the campaign's codes on it) x margin - cost, so that a discount counts"
                        + " once; of the campaign: mean of the treated less mean of the held out, times the treated");
        words.put("margin", "the shop's assumed share of goods that is profit");
        words.put(
                "weaker",
                "orders with a code of the campaign, or within 7 days of a person's click: no proof, as many would have come"
                        + " anyway; never added to the lift");
        words.put(
                "verdict",
                "given once, when the windows of all who were assigned in time are over; looking every day does not make a"
                        + " winner");
        words.put("sources", "what was published elsewhere; no forecast");
        return words;
    }
}
