package io.winback.segmentation.activity;

import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.ShopCalendar;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Credits that name no order, written by version. */
@Singleton
class Credits {

    private final Database database;
    private final ShopCalendar calendar;
    private final ShopProfile shop;

    Credits(Database database, ShopCalendar calendar, ShopProfile shop) {
        this.database = database;
        this.calendar = calendar;
        this.shop = shop;
    }

    /** Writes what is new and returns the customers it concerns. */
    List<String> store(Collection<OrderReturned> credits) {
        return database.with(sql -> {
            var upsert = sql.createQuery("""
                    insert into credit as c
                      (customer_id, return_id, version, credited_on, goods, currency, reporting_goods)
                    select * from unnest(cast(:customers as text[]), cast(:returns as text[]), cast(:versions as bigint[]),
                      cast(:dates as date[]), cast(:goods as numeric[]), cast(:currencies as text[]),
                      cast(:reporting as numeric[]))
                    on conflict (customer_id, return_id) do update set version = excluded.version,
                      credited_on = excluded.credited_on, goods = excluded.goods, currency = excluded.currency,
                      reporting_goods = excluded.reporting_goods
                    where c.version < excluded.version
                    returning customer_id
                    """);
            return Columns.of(credits)
                    .with("customers", OrderReturned::customerId)
                    .with("returns", OrderReturned::returnId)
                    .with("versions", OrderReturned::version)
                    .with("dates", credit -> calendar.dateOf(credit.returnedAt()))
                    .with("goods", credit -> credit.goods().amount())
                    .with("currencies", credit -> credit.goods().currency().getCurrencyCode())
                    .with("reporting", credit -> credit.reportingAmount(shop.currency()))
                    .bindTo(upsert)
                    .mapTo(String.class)
                    .list();
        });
    }
}
