package io.winback.survey.page;

import java.util.List;

/**
 * An answer to choose.
 *
 * @param shows classes that make the style show the questions asked when it is chosen; empty if there are none but the details
 * @param details questions that are asked only when it is chosen
 */
record OptionView(String id, String code, Said text, boolean checked, String shows, List<QuestionView> details) {}
