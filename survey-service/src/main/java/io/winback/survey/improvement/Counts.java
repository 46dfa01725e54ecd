package io.winback.survey.improvement;

import java.util.List;

/**
 * Who named an improvement, and who was told.
 *
 * @param answers that name it, up to the moment it was fixed
 * @param customers whose answers these are
 * @param since answers that name it although it was fixed before
 * @param untold customers who were never told: whom a fix would tell
 * @param told customers who were told, once or more
 * @param waiting who will be told in a moment
 * @param languages of the answers
 */
record Counts(long answers, long customers, long since, long untold, long told, long waiting, List<String> languages) {}
