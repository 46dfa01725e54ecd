package io.winback.survey.page;

import java.util.List;

/** An answer to choose, with the questions that are asked when it is. */
record OptionView(String id, String code, String text, boolean checked, List<QuestionView> details) {}
