package io.winback.campaign.decision;

import java.util.Map;

/** Says a decision in words a shop assistant understands. */
final class Wording {

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("ADMITTED", "Takes part in the campaign."),
            Map.entry("HOLDOUT", "Held out to measure what happens without the campaign; gets no mail of it."),
            Map.entry(
                    "GLOBAL_HOLDOUT",
                    "Held out of all campaigns to measure what they achieve together; gets no mail of this one."),
            Map.entry("NO_CONSENT", "Not written to: no permission for {purpose} by mail."),
            Map.entry(
                    "CONSENT_EXPIRED",
                    "Not written to: the permission for {purpose} by mail was good until {until}, and was not renewed."),
            Map.entry("OPEN_CASE", "Waits: the helpdesk is still talking with the customer."),
            Map.entry("REPLIED", "Answered a mail; campaigns wait until somebody at the shop has read it."),
            Map.entry("MAILBOX_PAUSED", "Waits: the mailbox could not take several mails, and rests for a while."),
            Map.entry("BOUNCED", "The address does not exist; the run ends."),
            Map.entry("COMPLAINED", "Told the mail provider that our mail is unwanted; the run ends."),
            Map.entry("ERASED", "Asked to be forgotten; the run ends."),
            Map.entry("WITHDRAWN", "Not written to: withdrew the permission for {purpose}."),
            Map.entry("SUPPRESSED", "Not written to: the address bounced or complained."),
            Map.entry("EXCLUDED", "Not written to: excluded ({kinds})."),
            Map.entry("LEFT_SEGMENT", "No longer in the audience."),
            Map.entry("ENTRY_ORDER_RETURNED", "The order that began it was returned or cancelled; the run ends."),
            Map.entry(
                    "COOL_DOWN",
                    "Left in peace since {since} ({reason}), until {until}: the customer went elsewhere, was written to in vain,"
                            + " or asked for it."),
            Map.entry(
                    "ENTRY_TOO_OLD",
                    "Does not take part: what would have brought them in was on {at}, more than {most} ago."),
            Map.entry("NOT_YET_MEMBER", "Waits to be in the audience of the campaign, until {until}."),
            Map.entry("NOT_A_MEMBER", "Does not take part: not in the audience of the campaign."),
            Map.entry("RUN_GOES_ON", "Waits: the run before is still going on."),
            Map.entry("ONLY_ONCE", "Does not take part again: has been through the campaign since {last}."),
            Map.entry("TOO_SOON_AGAIN", "Waits until {until}: the run before began on {last}."),
            Map.entry(
                    "NOT_BACK_SINCE",
                    "Does not take part again: has not ordered since the run before began on {last}."),
            Map.entry("NOTHING_NEW", "Waits: there is nothing new to tell since the run before began on {last}."),
            Map.entry("NEXT_RUN", "The next run begins."),
            Map.entry("MIGRATED", "Goes on by version {to} of the campaign, instead of {from}."),
            Map.entry("COOL_DOWN_BEGUN", "Left in peace from now on until {until} ({reason})."),
            Map.entry("NO_NEW_PRODUCT", "Waits for a product that is new to the customer."),
            Map.entry("PURCHASED", "Bought again on {orderedAt}; the run ends."),
            Map.entry("COMPLETED", "Went through all stages; the run ends."),
            Map.entry("ENDED", "Not written to: the run had ended."),
            Map.entry("CAMPAIGN_CANCELLED", "The campaign was cancelled."),
            Map.entry("UNSUBSCRIBED", "Asked not to be written to; the run ends."),
            Map.entry("MOVED", "Moved away and the shop does not deliver there; the run ends."),
            Map.entry("CIRCUMSTANCES", "Told us that life has changed; got a kind note, and the run ends."),
            Map.entry(
                    "CONTACT_PRESSURE",
                    "Too soon after the mail of {campaign} on {lastContact}: at most {cap} (mails/days); free on {until}."),
            Map.entry(
                    "CAMPAIGN_QUIET",
                    "Left in peace: {campaign} wrote {most} times in vain, last on {lastContact}; free on {until}."),
            Map.entry(
                    "SURVEY_FATIGUE",
                    "Too soon after the survey {survey} of {campaign} on {lastContact}; free on {until}."),
            Map.entry(
                    "READER_RHYTHM",
                    "Wishes one mail in {days} days at most; {campaign} wrote on {lastContact}; free on {until}."),
            Map.entry("READER_PAUSE", "Wishes no mail before {pausedUntil}; free on {until}."),
            Map.entry("LATE", "Not sent: it was due on {due}, {days} days ago; at most {most} is allowed."),
            Map.entry(
                    "LATE_HELD",
                    "Held: it was due on {due}, {days} days ago; at most {most} is allowed. A marketer decides."),
            Map.entry("LATE_SKIPPED", "Not sent: it was due on {due}, and a marketer decided not to send it late."),
            Map.entry("LATE_RELEASED", "It was due on {due}; a marketer decided to send it late, on {until}."),
            Map.entry("CATCH_UP", "{days} days late; waits for its turn at the daily pace of the campaign, {until}."),
            Map.entry("NOT_LOST", "No offer: the lifecycle stage is {stage}, and the offer is for {to}."),
            Map.entry("PER_CUSTOMER", "No offer: had {codes} codes of it; at most {most} are given."),
            Map.entry(
                    "MONEY_REWARD",
                    "No offer: had a money reward on {last}, and one in {months} months is given; free on {free}."),
            Map.entry(
                    "RETURNS_UNAIDED",
                    "No offer: likely to buy unaided ({probability}); from {most} on a reminder is enough."),
            Map.entry("NO_VALUE", "No offer: it costs {offer}, and nothing is known of what the customer is worth."),
            Map.entry(
                    "LTV_GUARD",
                    "No offer: with it {total} would be spent (used {used}, open {open}, leaked {leaked}, mails {mails}, this offer {offer}), more than {limit}: {share} of the value {value} ({basis})."),
            Map.entry("LIMIT", "No offer: {issued} codes of at most {limit} are issued."),
            Map.entry("BUDGET", "No offer: {committed} of the budget {budget} is committed, and it may cost {offer}."),
            Map.entry(
                    "POOL_EMPTY",
                    "Waits for codes: the pool {pool} is empty; looked at again when some come, or {until}."),
            Map.entry(
                    "STAGE_UNKNOWN",
                    "Waits: nothing was told of the customer's lifecycle yet; looked at again {until}."),
            Map.entry("OFFER_OVER", "No offer: it was good until {until} only."),
            Map.entry(
                    "WEAKER_THAN_PUBLIC",
                    "No offer: it is worth {worth} on an order of {order} ({orderFrom}), and the public offer {public} gives {publicWorth}."),
            Map.entry("SEND_WINDOW", "Waits for the send window in the customer's zone ({zone}), {until}."),
            Map.entry("HAD_BEFORE", "Not sent: the mail of this stage had gone to them before; the run goes on."),
            Map.entry("NO_CONTACT", "Waits: no mail address is known yet."),
            Map.entry("ONLY_TO", "Not written to: mails here reach only the addresses of winback.mail.only-to."),
            Map.entry("DISPATCHED", "Mail sent."),
            Map.entry("WINDOW_CLOSED", "The time in which an order counts is over."),
            Map.entry("SMTP_REFUSED", "The mail server refused the mail: {code}."),
            Map.entry("NOT_SENDABLE", "Not sent: the mail could not be put together, or its address is not valid."),
            Map.entry("REVOKED", "The code for {offer} was taken back: {because}."),
            Map.entry("REVOKED_BY_HAND", "The code for {offer} was taken back by {by}: {because}."),
            Map.entry(
                    "REVOKED_TOO_LATE",
                    "The code for {offer} should have been taken back ({because}), and was used before."),
            Map.entry(
                    "COMPENSATION_PENDING",
                    "{askedBy} asked for a compensation of {cost}; a second person decides: {needs}."),
            Map.entry(
                    "COMPENSATION_GRANTED",
                    "Given a compensation of {cost}, asked for by {askedBy}, decided by {decidedBy}."),
            Map.entry(
                    "COMPENSATION_DECLINED",
                    "Got no compensation of {cost}: {decidedBy} declined what {askedBy} asked for."),
            Map.entry("DELIVERY_UNKNOWN", "It is not known whether the mail left; it is not sent again."));

    private Wording() {}

    static String of(String rule, Map<String, String> facts) {
        var sentence = SENTENCES.getOrDefault(rule, rule);
        for (var fact : facts.entrySet()) {
            sentence = sentence.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        // of somebody who was erased the values are not kept
        return sentence.replaceAll("\\{[a-zA-Z]+}", "(erased)");
    }
}
