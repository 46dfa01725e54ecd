package io.winback.campaign.feedback;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.winback.campaign.audience.Customers;
import io.winback.campaign.delivery.AddressRefused;
import io.winback.campaign.delivery.Evidence;
import io.winback.campaign.delivery.EvidenceService;
import io.winback.campaign.feedback.Report.Kind;
import io.winback.campaign.feedback.Report.Result;
import io.winback.campaign.feedback.Report.Source;
import io.winback.campaign.permission.WithdrawalReason;
import io.winback.campaign.permission.WithdrawalService;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.watch.Counters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is reported of mails, each fact once. A hard bounce and a complaint close the address at once; soft bounces only when they
 * come again; every report is evidence of a mail of which nothing was known.
 */
@ApplicationScoped
public class FeedbackService implements AddressRefused {

    /** A mail server that says no for good without a number of its own. */
    private static final int REFUSED = 550;

    private static final int PERMANENT = 500;

    private final MailsOfOurs mails;
    private final FeedbackLog log;
    private final Customers customers;
    private final EvidenceService ledger;
    private final WithdrawalService withdrawals;
    private final Outbox outbox;
    private final Event<Reported> reported;
    private final MeterRegistry metrics;
    private final Clock clock;

    FeedbackService(
            MailsOfOurs mails,
            FeedbackLog log,
            Customers customers,
            EvidenceService ledger,
            WithdrawalService withdrawals,
            Outbox outbox,
            Event<Reported> reported,
            MeterRegistry metrics,
            Clock clock) {
        this.mails = mails;
        this.log = log;
        this.customers = customers;
        this.ledger = ledger;
        this.withdrawals = withdrawals;
        this.outbox = outbox;
        this.reported = reported;
        this.metrics = metrics;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event) {
        for (var source : Source.values()) {
            counter(source, Kind.HARD_BOUNCE, Result.TAKEN);
            counter(source, Kind.COMPLAINT, Result.TAKEN);
        }
    }

    /** Takes reports, and says of each, in their order, what became of it. */
    @Transactional
    public List<Result> take(List<Report> reports, Source source) {
        var found = mails.find(
                reports.stream().flatMap(report -> report.references().stream()).toList());
        var known = customers.lockKnown(
                found.values().stream().map(MailOfOurs::customer).toList());
        var results = reports.stream()
                .map(report -> take(report, source, mail(report, found), known))
                .toList();
        reported.fire(new Reported());
        return results;
    }

    /** The mail server refused the address itself, while the mail was handed over. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void refused(UUID message, String customer, int code, Instant at) {
        if (log.write(new FeedbackLog.Fact(message, Kind.HARD_BOUNCE, Source.SMTP, code, null, at))) {
            withdrawals.withdraw(customer, WithdrawalService.EVERYTHING, WithdrawalReason.HARD_BOUNCE, message);
            reported.fire(new Reported());
            count(Source.SMTP, Kind.HARD_BOUNCE, Result.TAKEN);
        }
    }

    private static @Nullable MailOfOurs mail(Report report, Map<String, MailOfOurs> found) {
        return report.references().stream()
                .filter(found::containsKey)
                .findFirst()
                .map(found::get)
                .orElse(null);
    }

    private Result take(Report report, Source source, @Nullable MailOfOurs mail, Set<String> known) {
        var result = mail == null || !known.contains(mail.customer())
                ? Result.UNKNOWN_MESSAGE
                : mail.left() ? learn(report, source, mail) : Result.NOT_SENT;
        count(source, report.kind(), result);
        return result;
    }

    private Result learn(Report report, Source source, MailOfOurs mail) {
        var now = clock.instant();
        var at = mail.clamped(report.at(), now);
        var evidence = source == Source.DSN ? Evidence.DSN : Evidence.FEEDBACK;
        if (report.kind() == Kind.DELIVERED) {
            log.recovered(mail.customer(), now);
            return ledger.left(mail.id(), evidence, at) ? Result.TAKEN : Result.REPEATED;
        }
        var fact = new FeedbackLog.Fact(mail.id(), report.kind(), source, report.code(), report.status(), at);
        if (!log.write(fact)) {
            return Result.REPEATED;
        }
        switch (report.kind()) {
            case HARD_BOUNCE -> bounced(report, mail, evidence, at);
            case SOFT_BOUNCE -> {
                ledger.left(mail.id(), evidence, at);
                tell(report, mail, at);
                log.rest(mail.customer(), now);
            }
            case COMPLAINT -> {
                ledger.left(mail.id(), evidence, at);
                tell(report, mail, at);
                withdrawals.withdraw(
                        mail.customer(), WithdrawalService.MARKETING, WithdrawalReason.COMPLAINT, mail.id());
            }
            case DELIVERED -> throw new IllegalStateException("Nothing is written of a delivery");
        }
        return Result.TAKEN;
    }

    /** The ledger tells others of a mail that failed; of one that it knew to have failed they are told here. */
    private void bounced(Report report, MailOfOurs mail, Evidence evidence, Instant at) {
        var code = report.code();
        if (!ledger.failed(mail.id(), evidence, code == null || code < PERMANENT ? REFUSED : code, at)) {
            tell(report, mail, at);
        }
        withdrawals.withdraw(mail.customer(), WithdrawalService.EVERYTHING, WithdrawalReason.HARD_BOUNCE, mail.id());
    }

    private void tell(Report report, MailOfOurs mail, Instant at) {
        outbox.append(FeedbackEvents.failed(mail, report.kind(), report.code(), at));
    }

    private void count(Source source, Kind kind, Result result) {
        counter(source, kind, result).increment();
    }

    private Counter counter(Source source, Kind kind, Result result) {
        return Counters.of(
                metrics,
                "winback.feedback",
                "Reports about mails, by who reported, what of, and what became of it",
                "source",
                source.name(),
                "kind",
                kind.name(),
                "result",
                result.name());
    }
}
