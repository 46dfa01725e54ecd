package io.winback.platform.page;

/** A number with the form of the word it asks for: the forms stand in one message, divided by bars. */
public final class Counted {

    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private final Language language;
    private final Figures figures;

    public Counted(Language language) {
        this.language = language;
        this.figures = new Figures(language);
    }

    /** @param forms "day|days", "день|дні|днів", or one form for all numbers */
    public String of(long number, String forms) {
        var each = forms.split("\\|");
        var form = each[Math.min(form(number), each.length - 1)];
        return figures.count(number) + (language == Language.ZH ? "" : " ") + form;
    }

    /** As CLDR has it for whole numbers. */
    private int form(long number) {
        if (language == Language.ZH) {
            return 0;
        }
        if (language != Language.UK) {
            return number == 1 ? 0 : 1;
        }
        var last = number % TEN;
        var teen = number % HUNDRED / TEN == 1;
        if (last == 1 && !teen) {
            return 0;
        }
        return last >= 2 && last <= 4 && !teen ? 1 : 2;
    }
}
