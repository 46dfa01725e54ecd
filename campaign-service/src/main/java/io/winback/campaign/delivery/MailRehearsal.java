package io.winback.campaign.delivery;

import io.winback.campaign.audience.Exclusions;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.pressure.Contact;
import io.winback.campaign.pressure.ContactHistory;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What would become of mails that are not planned yet, decided as the claim will decide it; nothing is locked or written. */
@Singleton
public class MailRehearsal {

    /** A customer whom nothing is against, in the words of {@link Candidate}. */
    private static final String NOBODY = "";

    private final Database database;
    private final Grounds grounds;
    private final SendRules rules;
    private final SendTiming timing;

    MailRehearsal(Database database, Grounds grounds, SendRules rules, SendTiming timing) {
        this.database = database;
        this.grounds = grounds;
        this.rules = rules;
        this.timing = timing;
    }

    /**
     * A mail that would be due.
     *
     * @param enrolledAt when the run began
     * @param planned when the mail was to go at first
     * @param at when it is looked at
     */
    public record DueMail(String customer, Instant enrolledAt, Instant planned, Instant at) {}

    /** By customer what becomes of the mails of one stage; at most one a customer. Who is not known here is absent. */
    public Map<String, MailFate> of(
            String campaign, CampaignDefinition definition, Stage stage, Collection<DueMail> mails) {
        return decide(campaign, definition, stage, mails, List.of());
    }

    /** Judges the mails of one customer on their way: those that left in the rehearsal are contacts, too. */
    public MailJudge of(String campaign, CampaignDefinition definition, String customer, Instant enrolledAt) {
        return (stage, planned, sent, now) -> {
            var due = List.of(new DueMail(customer, enrolledAt, planned, now));
            var fate = decide(campaign, definition, stage, due, sent).get(customer);
            if (fate == null) {
                throw new IllegalArgumentException("Nothing is known of " + customer);
            }
            return fate;
        };
    }

    /** Judges the mails of somebody who may be written to, and whom nobody else wrote to: by hours and caps. */
    public MailJudge ofAnybody(String campaign, CampaignDefinition definition, SomeReader reader, Instant enrolledAt) {
        return (stage, planned, sent, now) -> {
            var message = reader.candidate(campaign, definition, stage, enrolledAt, planned);
            var history = history(ContactHistory.EMPTY, campaign, definition, NOBODY, sent);
            return MailFate.of(timing.decide(message, SendTerms.of(definition, stage, history), now), now);
        };
    }

    /** Looks again so many local days later. */
    public Instant tomorrow(SomeReader reader, Instant now) {
        return timing.tomorrow(reader.zone(), reader.country(), now);
    }

    private Map<String, MailFate> decide(
            String campaign,
            CampaignDefinition definition,
            Stage stage,
            Collection<DueMail> mails,
            List<SentMail> sent) {
        var fates = new HashMap<String, MailFate>();
        var looks = mails.stream().collect(Collectors.groupingBy(DueMail::at));
        looks.forEach((at, those) -> grounds.of(candidates(campaign, definition, stage, those, at), definition, at)
                .forEach((message, terms) -> {
                    var history = history(terms.history(), campaign, definition, message.customer(), sent);
                    fates.put(message.customer(), MailFate.of(rules.decide(message, terms.after(history), at), at));
                }));
        return fates;
    }

    private static ContactHistory history(
            ContactHistory before, String campaign, CampaignDefinition definition, String who, List<SentMail> sent) {
        return sent.isEmpty()
                ? before
                : new ContactHistory(
                        Stream.<Contact>concat(
                                        before.contacts().stream(),
                                        sent.stream().flatMap(mail -> mail.contact(campaign, definition, who).stream()))
                                .toList(),
                        before.wishes());
    }

    private List<Candidate> candidates(
            String campaign, CampaignDefinition definition, Stage stage, Collection<DueMail> mails, Instant at) {
        var mail = String.valueOf(stage.mail());
        return database.with(sql -> Columns.of(mails)
                .with("customer", DueMail::customer)
                .with("enrolled", DueMail::enrolledAt)
                .with("planned", DueMail::planned)
                .bindTo(sql.createQuery("""
                        select cast(:run as uuid) as id, cast(:run as uuid) as enrollment_id, :stage as stage, :campaign as campaign,
                          0 as campaign_version, u.customer_id, :mail as mail, :purpose as purpose, '' as message_id, 0 as attempt,
                          'ACTIVE' as enrollment_state, u.enrolled as enrolled_at, null as reason, null as sub_reason,
                          c.name, c.email, c.email_status, coalesce(r.language, c.language) as language, c.zone, c.country,
                          p.granted_at, p.granted_until, p.withdrawn_at, coalesce(c.suppressed, false) as suppressed, c.suppressed_since,
                          c.last_ordered_at, c.stage as lifecycle, c.value_amount, c.value_currency, :priority as priority, u.planned as not_before, 0 as audience,
                          null as entry_order, null as mended,
                        """ + Exclusions.IN_FORCE + """
                        from unnest(cast(:customer as text[]), cast(:enrolled as timestamptz[]), cast(:planned as timestamptz[]))
                            u (customer_id, enrolled, planned)
                          join customer c on c.customer_id = u.customer_id
                          left join permission p on p.customer_id = u.customer_id and p.purpose = :purpose
                          left join preference r on r.customer_id = u.customer_id
                        """))
                .bind("run", SentMail.RUN)
                .bind("stage", stage.key())
                .bind("campaign", campaign)
                .bind("mail", mail)
                .bind("purpose", definition.mail(mail).purpose().name())
                .bind("priority", definition.priority())
                .bind("now", at)
                .map((row, context) -> Candidate.from(row))
                .list());
    }
}
