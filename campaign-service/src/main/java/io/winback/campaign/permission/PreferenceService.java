package io.winback.campaign.permission;

import io.winback.campaign.audience.Customers;
import io.winback.campaign.definition.MailTemplate.Purpose;
import io.winback.campaign.permission.PermissionLinks.Reader;
import io.winback.platform.ids.Ids;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** What a reader chooses on the preference page: effective at once, and told to the customer service. */
@ApplicationScoped
class PreferenceService {

    private static final String TOPIC = "winback.campaigns";

    private final Permissions permissions;
    private final Preferences preferences;
    private final WithdrawalService withdrawals;
    private final ConsentWording wording;
    private final ReaderListener readers;
    private final Customers customers;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    PreferenceService(
            Permissions permissions,
            Preferences preferences,
            WithdrawalService withdrawals,
            ConsentWording wording,
            ReaderListener readers,
            Customers customers,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.permissions = permissions;
        this.preferences = preferences;
        this.withdrawals = withdrawals;
        this.wording = wording;
        this.readers = readers;
        this.customers = customers;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * How things stand for a reader.
     *
     * @param silenced a bounce or a complaint is in the way of every mail
     * @param today in the reader's zone
     */
    record Standing(Wishes wishes, boolean silenced, LocalDate today) {}

    /** What a form changed. */
    record Change(Standing before, Standing after) {

        boolean nothing() {
            return before.wishes().equals(after.wishes());
        }
    }

    @Transactional
    public Standing standing(Reader reader) {
        var now = clock.instant();
        var stored = preferences.of(reader.customer());
        var state = permissions.of(reader.customer(), now);
        var language = stored.language() != null && Pages.LANGUAGES.contains(stored.language())
                ? stored.language()
                : reader.language();
        var today = now.atZone(stored.zone()).toLocalDate();
        var paused = stored.pausedUntil() == null
                ? null
                : stored.pausedUntil().atZone(stored.zone()).toLocalDate();
        var wishes = new Wishes(
                state.chosen(),
                stored.mostPerDays() != null,
                paused != null && paused.isAfter(today) ? paused : null,
                language);
        return new Standing(wishes, state.silenced(), today);
    }

    /** Does what the form asks for. Of somebody who was erased since, nothing is written. */
    @Transactional
    public Change save(Reader reader, PreferenceForm form) {
        var known = customers.lockKnown(reader.customer());
        var before = standing(reader);
        if (!known) {
            return new Change(before, before);
        }
        var now = clock.instant();
        var wished = form.wished(before.wishes(), before.today());
        var given = EnumSet.copyOf(wished.purposes());
        given.removeAll(before.wishes().purposes());
        given.removeAll(form.switchedOn());
        consent(reader, given, form.shownIn(before.wishes().language()), now);
        var unwanted = EnumSet.complementOf(EnumSet.copyOf(wished.purposes()));
        withdrawals.withdraw(reader.customer(), unwanted, WithdrawalReason.UNSUBSCRIBE, reader.message());
        prefer(reader, before.wishes(), wished, now);
        readers.acted(reader.message(), now);
        return new Change(before, standing(reader));
    }

    /** The one click: all marketing and surveys. */
    @Transactional
    public Change unsubscribe(Reader reader) {
        var known = customers.lockKnown(reader.customer());
        var before = standing(reader);
        if (known) {
            withdrawals.withdraw(
                    reader.customer(), WithdrawalService.MARKETING, WithdrawalReason.UNSUBSCRIBE, reader.message());
            readers.acted(reader.message(), clock.instant());
        }
        return new Change(before, standing(reader));
    }

    private void consent(Reader reader, Set<Purpose> purposes, String language, Instant now) {
        if (purposes.isEmpty()) {
            return;
        }
        var sorted = purposes.stream().sorted().toList();
        var at = permissions.of(reader.customer(), now).afterWithdrawals(now);
        var given =
                ConsentGiven.onPage(ids.next(), reader.customer(), sorted, language, wording.of(sorted, language), at);
        permissions.consent(given, reader.message());
        outbox.append(new OutboxEvent(TOPIC, reader.customer(), ConsentGiven.TYPE, given, at));
    }

    private void prefer(Reader reader, Wishes before, Wishes wished, Instant now) {
        if (before.equals(new Wishes(before.purposes(), wished.monthly(), wished.pausedUntil(), wished.language()))) {
            return;
        }
        var zone = preferences.of(reader.customer()).zone();
        var paused = wished.pausedUntil();
        var change = new PreferenceChanged(
                ids.next(),
                reader.customer(),
                PreferenceChanged.SOURCE,
                wished.language(),
                wished.monthly() ? PreferenceChanged.MONTH : null,
                paused == null ? null : paused.atStartOfDay(zone).toInstant(),
                now);
        preferences.put(change);
        outbox.append(new OutboxEvent(TOPIC, reader.customer(), PreferenceChanged.TYPE, change, now));
    }
}
