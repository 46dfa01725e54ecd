package io.winback.survey.page;

import java.util.List;

/**
 * A question in one language.
 *
 * @param id of the element on the page
 * @param name of the field
 * @param control radio, checkbox, number, text or line
 * @param help how many may be chosen; empty where only one
 * @param must whether the browser may insist on it: only on what is always asked
 * @param value of a text
 * @param fault what is wrong with the value given; empty if nothing
 * @param described ids of what describes it, separated by blanks
 * @param low what the lowest number means
 * @param shown class that makes the style show it; empty where it is shown otherwise
 * @param later questions asked after several of its options
 */
record QuestionView(
        String id,
        String name,
        String control,
        Said text,
        Said hint,
        String help,
        boolean required,
        boolean must,
        int maxLength,
        String value,
        String fault,
        String described,
        Said low,
        Said high,
        String shown,
        List<OptionView> options,
        List<QuestionView> later) {

    public boolean written() {
        return control.equals("text") || control.equals("line");
    }

    public String firstCode() {
        return options.get(0).code();
    }

    public String lastCode() {
        return options.get(options.size() - 1).code();
    }

    public boolean named() {
        return !low.isEmpty() || !high.isEmpty();
    }
}
