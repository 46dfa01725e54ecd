package io.winback.survey.page;

/**
 * The page after an answer: what happens next.
 *
 * @param contactBy MAIL or PHONE; another or none if nobody should get back
 * @param quoted whether the shop may quote
 * @param changeUntil empty where the answer stays as it is
 */
record ThanksView(boolean confidential, String contactBy, boolean quoted, String changeUntil, String changeHref) {}
