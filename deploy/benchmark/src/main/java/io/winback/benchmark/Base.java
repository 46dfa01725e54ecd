package io.winback.benchmark;

import java.sql.SQLException;
import java.time.Duration;

/** An invented contact base in the database of segmentation-service: written by SQL, its figures reckoned by the service. */
final class Base {

    private final Stage stage;
    private final String database;

    Base(Stage stage, String database) {
        this.stage = stage;
        this.database = database;
    }

    /** Customers whom customer-service has told of; three of four may get offers. */
    void addCustomers(int count) throws SQLException {
        stage.execute(database, """
                insert into customer (customer_id, version, known_on, language, country, permitted)
                select 'c-' || i, i, current_date - 1100, 'en', (array['GB', 'DE', 'EE', 'UA'])[1 + i %% 4],
                  case when i %% 4 > 0 then '{"OFFERS": "infinity"}' else '{}' end :: jsonb
                from generate_series(0, %d - 1) i
                """.formatted(count));
    }

    /**
     * Three years of purchases: one customer of twenty bought nothing, the others began on any day and bought again with a chance of 65
     * in a hundred each time, 75 days apart on average; 2.7 orders in the mean.
     */
    void addPurchases(int customers) throws SQLException {
        stage.execute(database, """
                select setseed(0.17);
                insert into purchase (order_id, customer_id, version, purchased_on, cancelled, goods, reporting_goods)
                select 'p-' || i || '-' || n, 'c-' || i, i * 100 + n, bought_on, false, goods, goods from (
                  select i, n, began + cast(sum(case when n = 1 then 0 else gap end) over (partition by i order by n) as integer)
                    as bought_on, goods
                  from (select i, current_date - 1 - cast(floor(random() * 1095) as integer) as began,
                      1 + cast(floor(ln(1 - random()) / ln(0.65)) as integer) as orders
                    from generate_series(0, %d - 1) i where i %% 20 > 0 offset 0) c
                  cross join lateral (
                    select n, 1 + cast(-ln(1 - random()) * 75 as integer) as gap, round(cast(5 + random() * 150 as numeric), 2) as goods
                    from generate_series(1, orders) n) o) p
                where bought_on < current_date
                """.formatted(customers));
    }

    /** Has the service reckon everybody's figures and tell them, as it does after an import, and waits for it. */
    void settle() throws Exception {
        stage.execute(database, """
                insert into pending_history (customer_id, first_at) select customer_id, now() - interval '1 day' from customer
                """);
        awaitSettled();
        stage.execute(database, "vacuum analyze");
    }

    /** All figures are reckoned and told. */
    void awaitSettled() throws Exception {
        awaitEmpty("pending_history");
        awaitEmpty("walk");
        awaitEmpty("outbox_event");
    }

    /** Two segments as a shop has them; returns when they are published and everybody has been told. */
    void publishSegments(Api api) throws Exception {
        publish(api, "active", "{\"field\":\"stage\",\"is\":\"ACTIVE\"}");
        publish(api, "lost-regulars", """
                {"and":[{"field":"stage","is":"LOST"},{"field":"orders","atLeast":2},{"field":"daysSinceLastOrder","atMost":730},\
                {"field":"consent","purpose":"OFFERS","is":"GRANTED"},{"field":"excluded","is":false}]}""");
        awaitSettled();
    }

    private static void publish(Api api, String key, String rule) throws Exception {
        api.put("/api/segments/" + key, "{\"name\":\"" + key + "\",\"rule\":" + rule + "}");
        api.post("/api/segments/" + key + "/publish");
    }

    private void awaitEmpty(String table) throws Exception {
        try (var connection = stage.connect(database);
                var query = connection.prepareStatement("select exists (select 1 from " + table + ")")) {
            Await.until(Duration.ofMillis(100), () -> {
                try (var row = query.executeQuery()) {
                    row.next();
                    return !row.getBoolean(1);
                }
            });
        }
    }
}
