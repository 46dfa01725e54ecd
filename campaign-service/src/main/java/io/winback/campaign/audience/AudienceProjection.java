package io.winback.campaign.audience;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.winback.platform.events.EventJson;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps contacts, customers and profiles as their services tell them; older news never overwrites newer. */
@Singleton
public class AudienceProjection {

    private final Database database;
    private final EventJson json;

    AudienceProjection(Database database, EventJson json) {
        this.database = database;
        this.json = json;
    }

    /** What bounced at an address, or could not be taken there, says nothing against the next one. */
    private void reopen(List<ContactChanged> events) {
        var news = Columns.of(events)
                .with("ids", ContactChanged::customerId)
                .with("versions", ContactChanged::version)
                .with("emails", event -> event.email()
                        .map(ContactChanged.ContactPoint::address)
                        .orElse(null));
        for (var rows : List.of(
                "withdrawal t using news n where t.reason = 'HARD_BOUNCE' and", "mailbox_pause t using news n where")) {
            database.use(sql ->
                    news.bindTo(sql.createUpdate("""
                            with news as (
                              select c.customer_id from customer c
                                join unnest(cast(:ids as text[]), cast(:versions as bigint[]), cast(:emails as text[]))
                                  x (id, version, email) on x.id = c.customer_id
                              where x.version > c.contact_version and x.email != c.email)
                            delete from <rows> t.customer_id = n.customer_id
                            """).define("rows", rows)).execute());
        }
    }

    public void contacts(List<ContactChanged> events) {
        reopen(events);
        database.use(sql -> {
            var batch = sql.prepareBatch("""
                    insert into customer (customer_id, contact_version, name, email, email_status)
                    values (:id, :version, :name, :email, :status)
                    on conflict (customer_id) do update set contact_version = excluded.contact_version,
                      name = excluded.name, email = excluded.email, email_status = excluded.email_status
                    where customer.contact_version < excluded.contact_version
                    """);
            for (var event : events) {
                var email = event.email();
                batch.bind("id", event.customerId())
                        .bind("version", event.version())
                        .bind("name", event.name())
                        .bind(
                                "email",
                                email.map(ContactChanged.ContactPoint::address).orElse(null))
                        .bind(
                                "status",
                                email.map(ContactChanged.ContactPoint::status).orElse(null))
                        .add();
            }
            batch.execute();
        });
    }

    public void customers(List<CustomerChanged> events) {
        database.use(sql -> {
            var batch = sql.prepareBatch("""
                    insert into customer
                      (customer_id, customer_version, language, zone, country, granted, refused, suppressed, suppressed_since, exclusions)
                    values (:id, :version, :language, :zone, :country, :granted::jsonb, :refused::jsonb, :suppressed,
                      :suppressedSince, :exclusions::jsonb)
                    on conflict (customer_id) do update set customer_version = excluded.customer_version,
                      language = excluded.language, zone = excluded.zone, country = excluded.country,
                      granted = excluded.granted, refused = excluded.refused, suppressed = excluded.suppressed,
                      suppressed_since = case when excluded.suppressed
                        then coalesce(customer.suppressed_since, excluded.suppressed_since) end,
                      exclusions = excluded.exclusions
                    where customer.customer_version < excluded.customer_version
                    """);
            for (var event : events) {
                batch.bind("id", event.customerId())
                        .bind("version", event.version())
                        .bind("language", event.language())
                        .bind("zone", event.zone())
                        .bind("country", event.country())
                        .bind("granted", write(event.granted()))
                        .bind("refused", write(event.refused()))
                        .bind("suppressed", event.suppressed())
                        .bind("suppressedSince", event.suppressed() ? event.changedAt() : null)
                        .bind("exclusions", write(event.excluded()))
                        .add();
            }
            batch.execute();
        });
        languages(events);
    }

    /** A language chosen on the preference page holds until the customer service tells of the customer later: it has heard of the choice. */
    private void languages(List<CustomerChanged> events) {
        database.use(sql -> Columns.of(events)
                .with("id", CustomerChanged::customerId)
                .with("at", CustomerChanged::changedAt)
                .bindTo(sql.createUpdate("""
                        update preference r set language = null
                        from unnest(cast(:id as text[]), cast(:at as timestamptz[])) as n(customer_id, told_at)
                        where r.customer_id = n.customer_id and r.language is not null and r.changed_at < n.told_at
                        """))
                .execute());
    }

    public void profiles(List<ProfileChanged> events) {
        database.use(sql -> {
            var batch = sql.prepareBatch("""
                    insert into customer (customer_id, profile_version, stage, stage_since, orders,
                      value_amount, value_currency, value_basis, returned, last_order_on, p_buy)
                    values (:id, :version, :stage, :since, :orders, :amount, :currency, :basis, :returned, :last, :pBuy)
                    on conflict (customer_id) do update set profile_version = excluded.profile_version,
                      stage = excluded.stage, stage_since = excluded.stage_since, orders = excluded.orders,
                      value_amount = excluded.value_amount, value_currency = excluded.value_currency,
                      value_basis = excluded.value_basis, returned = excluded.returned,
                      last_order_on = excluded.last_order_on, p_buy = excluded.p_buy
                    where customer.profile_version < excluded.profile_version
                    """);
            for (var event : events) {
                var value = event.value();
                batch.bind("id", event.customerId())
                        .bind("version", event.version())
                        .bind("stage", event.stage())
                        .bind("since", event.since())
                        .bind("orders", event.orders())
                        .bind("amount", value == null ? null : value.amount().amount())
                        .bind(
                                "currency",
                                value == null ? null : value.amount().currency().getCurrencyCode())
                        .bind("basis", value == null ? null : value.basis())
                        .bind("returned", event.returned())
                        .bind("last", event.lastOrderOn())
                        .bind("pBuy", event.pBuy())
                        .add();
            }
            batch.execute();
        });
    }

    private String write(Object part) {
        try {
            return json.mapper().writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON is always JSON", e);
        }
    }
}
