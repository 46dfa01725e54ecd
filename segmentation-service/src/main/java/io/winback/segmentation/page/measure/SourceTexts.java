package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.segmentation.measure.reference.Own;

/** Published figures, and the own ones beside them, in one language. */
final class SourceTexts {

    private final SourceWords words;

    SourceTexts(Language language) {
        this.words = language.words(SourceWords.class);
    }

    String warning() {
        return words.warning();
    }

    String notMeasured() {
        return words.notMeasured();
    }

    /** What the articles say; the id as {@code ReferencesResponse} has it. */
    String statement(String id) {
        return switch (id) {
            case "N1" -> words.n1();
            case "N2" -> words.n2();
            case "N3" -> words.n3();
            case "N4" -> words.n4();
            case "N5" -> words.n5();
            case "N6" -> words.n6();
            case "N7" -> words.n7();
            case "N8" -> words.n8();
            case "N9" -> words.n9();
            case "N10" -> words.n10();
            case "N11" -> words.n11();
            case "N12" -> words.n12();
            case "N13" -> words.n13();
            case "N14" -> words.n14();
            case "N15" -> words.n15();
            case "N16" -> words.n16();
            case "N17" -> words.n17();
            case "N18" -> words.n18();
            case "N19" -> words.n19();
            case "R1" -> words.r1();
            case "F3" -> words.f3();
            default -> id;
        };
    }

    String figure(Own.Figure figure) {
        return switch (figure) {
            case FIRST_PURCHASE_FOLLOWED -> words.firstPurchaseFollowed();
            case LATER_PURCHASE_FOLLOWED -> words.laterPurchaseFollowed();
            case TOP_20_PERCENT -> words.top20Percent();
            case LATER_TO_FIRST_AMOUNT -> words.laterToFirstAmount();
            case LATER_TO_FIRST_PURCHASES -> words.laterToFirstPurchases();
            case REASON_SERVICE -> words.reasonService();
            case REASON_QUALITY -> words.reasonQuality();
            case REASON_COMPETITOR -> words.reasonCompetitor();
            case REASON_FORGOT_OR_MOVED -> words.reasonForgotOrMoved();
            case NEWCOMER_WITH_DISCOUNT -> words.newcomerWithDiscount();
            case NEWCOMER_WITHOUT_DISCOUNT -> words.newcomerWithoutDiscount();
            case YEARLY_RETENTION -> words.yearlyRetention();
        };
    }
}
