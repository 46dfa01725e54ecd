package io.winback.campaign.site.customer;

import io.winback.campaign.decision.LoggedDecision;
import io.winback.platform.paging.Page;
import java.util.List;

/**
 * Everything the page of a customer shows.
 *
 * @param last the last decision about each stage of each run
 */
record KnownCustomer(
        Person person,
        Writing.Verdict writing,
        List<RunRow> runs,
        List<WaitingRow> waiting,
        List<MailRow> mails,
        List<LoggedDecision> last,
        List<CouponRow> coupons,
        Page<LoggedDecision> decisions) {}
