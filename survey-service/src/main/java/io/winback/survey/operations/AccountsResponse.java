package io.winback.survey.operations;

/**
 * What the service holds, to be balanced with the others.
 *
 * @param answersWithoutInvitation answers whose invitation has not been told yet
 * @param outbox events still on their way
 * @param parked events the broker refuses, which wait for an operator
 */
record AccountsResponse(long invitations, long answers, long answersWithoutInvitation, long outbox, long parked) {}
