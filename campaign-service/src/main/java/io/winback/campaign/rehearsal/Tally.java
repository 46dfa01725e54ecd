package io.winback.campaign.rehearsal;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.delivery.MailFate;
import io.winback.campaign.journey.RehearsedEntry;
import io.winback.campaign.journey.RehearsedEntry.Fate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Counts what becomes of customers, page by page; what it keeps does not grow with them. */
final class Tally {

    final Counts refused = new Counts();
    final Counts waiting = new Counts();
    final Counts heldOut = new Counts();
    final Counts variants = new Counts();
    final Counts postponed = new Counts();
    final Counts notSent = new Counts();
    final Counts ended = new Counts();
    final Counts without = new Counts();
    final Map<LocalDate, long[]> days = new TreeMap<>();
    final Map<Group, Crowd> groups = new HashMap<>();
    final Map<String, OfferTally> offers = new TreeMap<>();
    private final ZoneId zone;
    private final CampaignDefinition definition;
    long considered;
    long treated;
    long sent;
    long sentWithout;

    Tally(CampaignDefinition definition, ZoneId zone) {
        this.definition = definition;
        this.zone = zone;
    }

    /** So many of a kind, and one of them. */
    static final class Crowd {

        final RehearsedEntry one;
        long size;

        Crowd(RehearsedEntry one) {
            this.one = one;
        }
    }

    void entry(RehearsedEntry entry) {
        considered++;
        if (entry.fate() == Fate.REFUSED) {
            refused.add(entry.rule());
        } else if (entry.fate() == Fate.WAITING) {
            waiting.add(entry.rule());
        } else {
            var day = days.computeIfAbsent(LocalDate.ofInstant(entry.at(), zone), any -> new long[2]);
            if (entry.treated()) {
                treated++;
                day[0]++;
                if (entry.variant() != null) {
                    variants.add(entry.variant());
                }
            } else {
                day[1]++;
                heldOut.add(heldOutBy(entry));
            }
        }
    }

    private static String heldOutBy(RehearsedEntry entry) {
        var assigned = Objects.requireNonNull(entry.assigned());
        return Objects.requireNonNull(assigned.heldOutBy()).name();
    }

    void mails(List<FirstMails.Judged> judged) {
        judged.forEach(each -> {
            groups.computeIfAbsent(Group.of(each), any -> new Crowd(each.entry())).size++;
            var fate = each.fate();
            if (fate == null) {
                without.add(Objects.requireNonNullElse(each.mail().waits(), "NO_MAIL"));
            } else {
                mail(each, fate);
            }
        });
    }

    private void mail(FirstMails.Judged each, MailFate fate) {
        var stage = Objects.requireNonNull(each.mail().stage());
        switch (fate.kind()) {
            case SENT -> {
                sent++;
                sentWithout += each.word() != null && each.word().refusal() != null ? 1 : 0;
            }
            case POSTPONED, HELD -> postponed.add(fate.rule());
            case SKIPPED -> notSent.add(fate.rule());
            case ENDED -> ended.add(fate.rule());
        }
        if (each.word() != null && stage.offer() != null) {
            offer(stage.offer()).add(each.word());
        }
    }

    OfferTally offer(String key) {
        return offers.computeIfAbsent(
                key, any -> new OfferTally(definition.offers().get(key)));
    }
}
