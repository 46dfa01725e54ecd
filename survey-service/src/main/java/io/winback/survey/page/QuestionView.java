package io.winback.survey.page;

import java.util.List;

/**
 * A question in one language.
 *
 * @param id of the element on the page
 * @param name of the field
 * @param control radio, checkbox or text
 * @param value of a text
 * @param fault what is wrong with the value given; empty if nothing
 */
record QuestionView(
        String id,
        String name,
        String control,
        String text,
        String hint,
        boolean required,
        int maxLength,
        String value,
        String fault,
        List<OptionView> options) {}
