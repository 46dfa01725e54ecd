package io.winback.survey.page;

/** The page after an answer: what happens next. */
record ThanksView(String contactBy, String changeUntil, String changeHref) {}
