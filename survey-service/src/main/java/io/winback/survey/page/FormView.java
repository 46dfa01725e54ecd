package io.winback.survey.page;

import java.util.List;

/**
 * The form as it is shown.
 *
 * @param answeredUntil when a given answer can be changed no more; empty if none was given
 * @param faulty whether a field has a message
 */
record FormView(String title, String intro, List<QuestionView> questions, String answeredUntil, boolean faulty) {}
