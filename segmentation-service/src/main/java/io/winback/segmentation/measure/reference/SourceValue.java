package io.winback.segmentation.measure.reference;

import io.winback.segmentation.measure.reference.Own.Figure;
import java.util.List;

/**
 * What an article says.
 *
 * @param id as the project's list of source rules has it
 * @param sources letters of the articles: A lost customers, 7 tips; B essay on winning customers back; C why regulars beat new customers;
 *     D why customers leave; E 15 retention strategies
 * @param own what the shop measures that may be held against it; none where nothing here measures it
 */
record SourceValue(String id, List<String> sources, String statement, List<Figure> own) {

    static final List<SourceValue> ALL = List.of(
            of("N1", "AD", "Winning a new customer costs 2 to 3 times as much as winning back a lost one."),
            of(
                    "N2",
                    "AD",
                    "Probability of a purchase: 5 % of a new customer, 60 % of one who came back.",
                    Figure.FIRST_PURCHASE_FOLLOWED,
                    Figure.LATER_PURCHASE_FOLLOWED),
            of(
                    "N3",
                    "C",
                    "A regular orders again with 60 to 70 %, a new customer with 5 to 20 %.",
                    Figure.FIRST_PURCHASE_FOLLOWED,
                    Figure.LATER_PURCHASE_FOLLOWED),
            of("N4", "C", "80 % of future profit comes from 20 % of the present customers.", Figure.TOP_20_PERCENT),
            of("N5", "C", "Keeping 5 % more customers raises profit by 25 to 125 %."),
            of("N6", "CE", "Regulars spend 67 % more than new customers.", Figure.LATER_TO_FIRST_AMOUNT),
            of("N7", "C", "In the holiday season the average buyer spends 17 % more, a regular 25 % more."),
            of("N8", "C", "Keeping 2 % more customers lowers the marketing cost of an order by 10 %."),
            of("N9", "C", "A new customer is 7 times as dear as keeping an old one."),
            of("N10", "C", "One purchase of a new customer comes to 9 of regulars.", Figure.LATER_TO_FIRST_PURCHASES),
            of(
                    "N11",
                    "C",
                    "Loyalty grows with every purchase: at the tenth a customer recommends the shop 50 % more often."),
            of(
                    "N12",
                    "C",
                    "82 % (USA) stop because of bad service; 47 % of these go to a competitor the same day.",
                    Figure.REASON_SERVICE),
            of(
                    "N13",
                    "C",
                    "65 to 80 % of customers who say that they are satisfied do not return, for want of communication.",
                    Figure.REASON_FORGOT_OR_MOVED),
            of("N14", "C", "80 % of companies use e-mail to keep customers, 44 % social networks."),
            of("N15", "C", "Criteo 2018: mobile transactions grew by 78 %, 70 % of purchases were made in apps."),
            of("N16", "E", "2018 survey: 76 % would rather buy where a payment plan is offered."),
            of("N17", "CE", "All, or almost all, Fortune 500 companies work on keeping customers."),
            of(
                    "N18",
                    "B",
                    "The cost of a new customer rises until promotion earns nothing: seek more purchases of each customer instead."),
            of(
                    "N19",
                    "B",
                    "Newcomers who were attracted by a bonus often buy once and leave.",
                    Figure.NEWCOMER_WITH_DISCOUNT,
                    Figure.NEWCOMER_WITHOUT_DISCOUNT),
            of(
                    "R1",
                    "AD",
                    "Why customers leave: service 65 %, goods 15 %, a competitor 10 %, forgot or moved 10 %.",
                    Figure.REASON_SERVICE,
                    Figure.REASON_QUALITY,
                    Figure.REASON_COMPETITOR,
                    Figure.REASON_FORGOT_OR_MOVED),
            of(
                    "F3",
                    "E",
                    "Retention: at least 20 % for a small business, above 79 % for insurance or media.",
                    Figure.YEARLY_RETENTION));

    private static SourceValue of(String id, String sources, String statement, Figure... own) {
        return new SourceValue(id, List.of(sources.split("")), statement, List.of(own));
    }
}
