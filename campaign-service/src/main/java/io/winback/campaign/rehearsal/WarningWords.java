package io.winback.campaign.rehearsal;

import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What is worth a look before a launch, as words. */
final class WarningWords {

    private final RehearsalMessages words;
    private final Figures figures;

    WarningWords(Language language) {
        this.words = language.words(RehearsalMessages.class);
        this.figures = new Figures(language);
    }

    String of(String code, Map<String, String> facts) {
        return switch (code) {
            case "NOBODY" -> words.warnNobody();
            case "NOBODY_TREATED" -> words.warnNobodyTreated(count(facts, "audience"));
            case "BY_EVENT" -> words.warnByEvent();
            case "UNKNOWN" -> words.warnUnknown(count(facts, "customers"));
            case "NOTHING_TO_COMPARE" -> words.warnNothing();
            case "SEES_LITTLE" -> words.warnSeesLittle(share(facts, "detectable"), share(facts, "expected"));
            case "POOL_SHORT" -> words.warnPool(fact(facts, "pool"), count(facts, "left"), count(facts, "wanted"));
            case "BUDGET_USED" -> words.warnBudget(day(facts, "day"), fact(facts, "left"));
            case "WARM_UP" -> words.warnWarmUp(day(facts, "from"), day(facts, "until"), count(facts, "allowed"));
            default -> code;
        };
    }

    private String count(Map<String, String> facts, String name) {
        return figures.count(Math.round(Double.parseDouble(fact(facts, name))));
    }

    private String share(Map<String, String> facts, String name) {
        return figures.percent(new BigDecimal(fact(facts, name)));
    }

    private String day(Map<String, String> facts, String name) {
        return figures.date(LocalDate.parse(fact(facts, name)));
    }

    private static String fact(Map<String, String> facts, String name) {
        return facts.getOrDefault(name, "");
    }
}
