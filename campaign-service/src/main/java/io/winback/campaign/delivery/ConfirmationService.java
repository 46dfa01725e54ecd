package io.winback.campaign.delivery;

import io.opentelemetry.api.trace.SpanKind;
import io.winback.campaign.audience.Customers;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.OnUnknown;
import io.winback.campaign.transport.Outcome;
import io.winback.campaign.transport.Requests;
import io.winback.campaign.transport.SmtpAccount;
import io.winback.platform.time.Machine;
import io.winback.platform.trace.Steps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The second transaction of a send: what is known of dispatched messages is written down, and their runs go on. */
@ApplicationScoped
class ConfirmationService {

    private final DueMessages messages;
    private final LedgerWords ledger;
    private final Settlements settlements;
    private final Customers customers;
    private final CampaignService campaigns;
    private final SmtpAccount account;
    private final DeliveryConfig config;
    private final Steps steps;
    private final Clock clock;
    private final Clock machine;
    private final Requests requests = new Requests();

    ConfirmationService(
            DueMessages messages,
            LedgerWords ledger,
            Settlements settlements,
            Customers customers,
            CampaignService campaigns,
            SmtpAccount account,
            DeliveryConfig config,
            Steps steps,
            Clock clock,
            @Machine Clock machine) {
        this.messages = messages;
        this.ledger = ledger;
        this.settlements = settlements;
        this.customers = customers;
        this.campaigns = campaigns;
        this.account = account;
        this.config = config;
        this.steps = steps;
        this.clock = clock;
        this.machine = machine;
    }

    /** Records what became of dispatched messages, and of the account they went over. */
    @Transactional
    void confirm(List<Word> words) {
        record(words, Change.SERVER);
        heed(words, machine.instant());
    }

    /** Dispatches whose lease is over without a word: they may have left. Returns how many there were. */
    @Transactional
    int markUnknown() {
        var lost = messages.expired(machine.instant(), config.window());
        if (!lost.isEmpty()) {
            record(lost, Change.LEASE);
        }
        return lost.size();
    }

    private void record(List<Word> words, String source) {
        var known = customers.lockKnown(words.stream().map(Word::customer).toList());
        var rows = ledger.lock(words.stream().map(Word::message).toList()).stream()
                .collect(Collectors.toMap(LedgerRow::id, Function.identity()));
        var now = machine.instant();
        // of two words about one message the later finds what the earlier made of it only in another transaction: the
        // first wins here
        var changes = words.stream()
                .collect(Collectors.toMap(Word::message, Function.identity(), ConfirmationService::surer))
                .values()
                .stream()
                .flatMap(word -> {
                    var row = rows.get(word.message());
                    return row == null
                            ? Stream.empty()
                            : settling(row, now).word(row, word.attempt(), word.outcome(), source).stream();
                })
                .toList();
        steps.each(
                "send mail",
                SpanKind.CLIENT,
                changes.stream()
                        .filter(change -> change.state() == MessageState.SENT)
                        .map(change -> change.row().customer())
                        .filter(known::contains)
                        .toList());
        settlements.carryOut(changes, known, clock.instant());
    }

    /** A word that came behind "no word in time" is the better one. */
    private static Word surer(Word one, Word other) {
        if (one.attempt() != other.attempt()) {
            return one.attempt() > other.attempt() ? one : other;
        }
        return one.outcome().state() == Outcome.State.UNKNOWN ? other : one;
    }

    private Settling settling(LedgerRow row, Instant now) {
        var definition = campaigns.launched(row.campaign(), row.campaignVersion());
        return new Settling(now, config.retry(), config.giveUp(), definition.onUnknown() == OnUnknown.RESEND_ONCE);
    }

    /** The row of the account is locked last, and only when there is something to say. */
    private void heed(List<Word> words, Instant now) {
        for (var word : words) {
            var outcome = word.outcome();
            if (word.probe() && outcome.reached()) {
                account.working(now);
            }
            if (outcome.account() == Outcome.Account.BROKEN || (word.probe() && !outcome.reached())) {
                var text = outcome.text();
                account.broken(text == null ? "no word" : text, now);
            } else if (requests.heard(outcome)) {
                account.slower(now);
            }
        }
    }
}
