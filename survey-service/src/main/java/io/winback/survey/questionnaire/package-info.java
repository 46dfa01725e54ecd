/** What is asked: questionnaires in versions and languages, with the built-in one about the reasons for leaving. */
@NullMarked
package io.winback.survey.questionnaire;

import org.jspecify.annotations.NullMarked;
