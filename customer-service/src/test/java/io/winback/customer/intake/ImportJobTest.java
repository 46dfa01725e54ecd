package io.winback.customer.intake;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.TestKeys;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an operator sees and does while an import runs. */
@QuarkusTest
@ServiceTest
class ImportJobTest {

    private static final String HEADER = "order_id,customer_id,ordered_at,amount,currency\n";
    private static final String LINES = """
            {"kind": "ORDERS", "format": "CSV", %s"mapping": {
              "group": "invoice",
              "fields": {"id": "invoice", "customerId": "customer", "orderedAt": "day"},
              "lines": {"productId": "code", "quantity": "quantity", "unitPrice": "price"}}}""";

    @Inject
    Database database;

    @Inject
    ImportPurgeService purge;

    @Test
    void storesAHundredThousandOrdersAndReportsTheTenBadOnes() {
        var run = Api.id("r");
        var csv = HEADER + rows(run, 0, 100_000, 10_000);
        var job = Imports.open("ORDERS", "CSV");

        var first = Imports.done(job, csv);

        first.body("state", equalTo("DONE"))
                .body("read", equalTo(100_000))
                .body("stored", equalTo(99_990))
                .body("rejected", equalTo(10))
                .body("ratePerSecond", greaterThan(0));
        assertThat(Imports.rejects(job).extract().<List<Integer>>path("items.line"))
                .containsExactlyElementsOf(
                        IntStream.range(0, 10).mapToObj(i -> 2 + 10_000 * i).toList());

        // and a rerun changes nothing
        var written = count("select last_value from event_version");
        Imports.done(Imports.open("ORDERS", "CSV"), csv)
                .body("stored", equalTo(0))
                .body("unchanged", equalTo(99_990))
                .body("rejected", equalTo(10));
        assertThat(count("select last_value from event_version")).isEqualTo(written);

        // other tests tell again all that is stored
        database.use(sql -> sql.execute("truncate customer cascade"));
    }

    @Test
    void aDryRunStoresNothingAndShowsTheFirstRecords() {
        var run = Api.id("r");
        var events = count("select count(*) from outbox_event where key like '" + run + "%'");
        var job = Imports.open("{\"kind\": \"ORDERS\", \"format\": \"CSV\", \"dryRun\": true}");

        var answer = Imports.done(
                job,
                HEADER.replace("\n", ",colour\n") + rows(run, 0, 3_000, 1_000).replace("\n", ",red\n"));

        answer.body("read", equalTo(3_000))
                .body("stored", equalTo(2_997))
                .body("rejected", equalTo(3))
                .body("dryRun", equalTo(true))
                .body("unusedColumns", contains("colour"))
                .body("preview", hasSize(20))
                .body("preview[0].id", equalTo(run + "-1"))
                .body("preview[0].customerId", equalTo(run + "-c1"))
                .body("preview[0].totals.goods.amount", equalTo("1.25"));
        assertThat(count("select count(*) from purchase_order where id like '" + run + "%'"))
                .isZero();
        assertThat(count("select count(*) from customer where id like '" + run + "%'"))
                .isZero();
        assertThat(count("select count(*) from outbox_event where key like '" + run + "%'"))
                .isEqualTo(events);
        Imports.show(job).body("preview", nullValue()).body("unusedColumns", contains("colour"));
    }

    @Test
    void aDryRunAssemblesRecordsAndForgetsTheirRows() {
        var run = Api.id("r");
        var job = Imports.open(LINES.formatted("\"dryRun\": true, "));
        Imports.done(job, lines(run, 30, 3))
                .body("read", equalTo(90))
                .body("stored", equalTo(30))
                .body("preview", hasSize(20))
                .body("preview[0].lines", hasSize(3));
        assertThat(count("select count(*) from purchase_order where id like '" + run + "%'"))
                .isZero();
        assertThat(staged(job)).isZero();
    }

    @Test
    void rejectsAWholeOrderWhenOneOfItsRowsIsBad() {
        var run = Api.id("r");
        var job = Imports.open(LINES.formatted(""));
        Imports.done(job, """
                invoice,customer,day,code,quantity,price
                %1$s-1,%1$s,2024-02-01,A,1,10.00
                %1$s-2,%1$s,2024-02-01,A,1,10.00
                %1$s-1,%1$s,2024-02-01,A,1,10.00
                %1$s-2,%1$s,2024-02-01,B,none,10.00
                %1$s-3,%1$s,2024-02-01,B,1,10.00
                %1$s-3,%1$s,2024-02-01,B,0,10.00
                %1$s-4,,2024-02-01,B,1,10.00
                %1$s-4,,2024-02-01,B,1,10.00
                ,%1$s,2024-02-01,B,1,10.00
                """.formatted(run))
                .body("read", equalTo(9))
                .body("stored", equalTo(1))
                .body("rejected", equalTo(7));

        Imports.rejects(job)
                .body("items.line", contains(3, 5, 6, 7, 8, 9, 10))
                .body(
                        "items.field",
                        contains(null, "lines.quantity", null, "lines[1].quantity", "customerId", "customerId", "id"))
                .body("items[0].reason", equalTo("Line 5 is refused, which belongs to the same record."))
                .body("items[2].reason", equalTo("Line 7 is refused, which belongs to the same record."));
        // the same line twice is two lines
        Api.get("/api/orders/" + run + "-1").then().body("lines", hasSize(2)).body("goods.amount", equalTo("20.00"));
    }

    @Test
    void goesOnAssemblingWhereItStopped() {
        // given an import whose rows were read, and that broke in the middle of the assembly
        var run = Api.id("r");
        var job = Imports.open(LINES.formatted(""));
        var content = lines(run, 1_200, 2) + run + "-z,stuck-1,2024-02-01,p,1,1.00\n";
        database.use(sql -> sql.execute("""
                create function refuse_stuck() returns trigger language plpgsql as
                $$ begin raise exception 'refused by the test'; end $$;
                create trigger refuse_stuck before insert on outbox_event for each row
                when (new.key = 'stuck-1') execute function refuse_stuck()"""));
        Imports.put(job, content.getBytes(StandardCharsets.UTF_8)).then().statusCode(500);
        database.use(sql -> sql.execute("drop trigger refuse_stuck on outbox_event; drop function refuse_stuck"));
        Imports.show(job)
                .body("state", equalTo("RUNNING"))
                .body("phase", equalTo("ASSEMBLING"))
                .body("stored", equalTo(1_000))
                .body("remaining.rows", equalTo(401));

        // when the same bytes come again
        Imports.done(job, content)
                .body("state", equalTo("DONE"))
                .body("read", equalTo(2_401))
                .body("stored", equalTo(1_201));

        // then nothing is left over
        assertThat(staged(job)).isZero();
        assertThat(count("select count(*) from purchase_order where id like '" + run + "%'"))
                .isEqualTo(1_201);
    }

    @Test
    void refusesRecordsOfTooManyRows() {
        var run = Api.id("r");
        var job = Imports.open(LINES.formatted(""));
        Imports.done(
                        job,
                        lines(run, 1, 1_001)
                                + lines(run + "x", 1, 1)
                                        .substring(lines("", 0, 0).length()))
                .body("stored", equalTo(1))
                .body("rejected", equalTo(1_001));
    }

    @Test
    void showsProgressAndStopsAtTheNextChunkWhenCancelled() throws IOException {
        // given a stream that goes on
        var run = Api.id("r");
        var job = Imports.open("ORDERS", "CSV");
        var stream = new PipedInputStream(64 * 1024);
        var pipe = new PipedOutputStream(stream);
        var answer = CompletableFuture.supplyAsync(() -> put(job, stream));
        write(pipe, HEADER + rows(run, 1, 6_001, 10_000));
        await().untilAsserted(() -> Imports.show(job)
                .body("state", equalTo("RUNNING"))
                .body("phase", equalTo("READING"))
                .body("stored", equalTo(4_000)));

        // when
        Api.shop()
                .post("/api/imports/" + job + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        Api.shop()
                .post("/api/imports/" + job + "/cancel")
                .then()
                .statusCode(200)
                .body("finishedAt", notNullValue());
        write(pipe, rows(run, 6_001, 12_001, 20_000));
        pipe.close();

        // then
        answer.join().then().statusCode(200).body("state", equalTo("CANCELLED"));
        assertThat(count("select count(*) from purchase_order where id like '" + run + "%'"))
                .isBetween(4_000L, 6_000L);
        Imports.put(job, HEADER.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/import-is-over"));
    }

    @Test
    void asksToComeAgainWhenTooManyAreRead() throws IOException {
        // given two streams that are open
        var pipes = new ArrayList<PipedOutputStream>();
        var answers = new ArrayList<CompletableFuture<Response>>();
        for (var i = 0; i < 2; i++) {
            var run = Api.id("r");
            var job = Imports.open("ORDERS", "CSV");
            var stream = new PipedInputStream(64 * 1024);
            pipes.add(new PipedOutputStream(stream));
            answers.add(CompletableFuture.supplyAsync(() -> put(job, stream)));
            write(pipes.get(i), HEADER + rows(run, 1, 4_001, 10_000));
            await().untilAsserted(() -> Imports.show(job).body("state", equalTo("RUNNING")));
        }

        // when a third comes
        var third = Imports.open("ORDERS", "CSV");
        Imports.put(third, HEADER.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .contentType(startsWith("application/problem+json"));

        // then it is welcome later
        for (var pipe : pipes) {
            pipe.close();
        }
        answers.forEach(answer -> answer.join().then().statusCode(200));
        Imports.done(third, HEADER).body("state", equalTo("DONE"));
    }

    @Test
    void givesUpImportsThatNobodyGoesOnWith() {
        // given rows that wait
        var run = Api.id("r");
        var job = Imports.open(LINES.formatted(""));
        var zipped = Imports.gzip(lines(run, 6_000, 1).getBytes(StandardCharsets.UTF_8));
        Imports.sender()
                .header("Content-Encoding", "gzip")
                .body(java.util.Arrays.copyOf(zipped, zipped.length - 4))
                .put("/api/imports/" + job + "/content")
                .then()
                .statusCode(400);
        assertThat(staged(job)).isPositive();

        // when a week has passed
        database.use(sql -> sql.execute(
                "update import_job set touched_at = touched_at - interval '8 days' where id = ?",
                UUID.fromString(job)));
        purge.abandon();
        await().untilAsserted(() -> {
            purge.purge();
            assertThat(staged(job)).isZero();
        });

        // then
        Imports.show(job).body("state", equalTo("ABANDONED"));
    }

    @Test
    void neverRepeatsWhatALineSays() {
        var job = Imports.open("ORDERS", "NDJSON");
        Imports.done(job, """
                {"id":"s-1","customer":{"email":"secret"},"orderedAt":"2025-07-01","currency":"GBP","amount":"1"}
                {"id":"s-2","customerId":"a","orderedAt":"secret","currency":"GBP","amount":"1"}
                {"id":"s-3","customerId":"a","orderedAt":"2025-07-01","currency":"GBP","amount":"secret"}
                {"id":"s-4","customerId":"a","orderedAt":"2025-07-01","currency":"GBP","amount":"1","status":"secret"}
                {"id":"s-5","customerId":"a","orderedAt":"2025-07-01","currency":"GBP","lines":[{"productId":"p","quantity":"secret","unitPrice":1}]}
                {"id":"s-6","customerId":secret}
                "secret"
                {"id":"se cret","customerId":"a","orderedAt":"2025-07-01","currency":"GBP","amount":"1"}
                {"id":"s-7","customerId":{"secret":1},"orderedAt":"2025-07-01","currency":"GBP","amount":"1"}
                {"id":"s-8","customerId":"a","orderedAt":"2025-07-01","currency":"secret","amount":"1"}
                {"customerId":"secret","orderedAt":"2025-07-01","currency":"GBP","amount":"1"}
                {"id":"s-9","customerId":"a","customer":{"id":"secret"},"orderedAt":"2025-07-01","currency":"GBP","amount":"1"}
                """).body("rejected", equalTo(12));

        var rejects = Imports.rejects(job);
        rejects.body("items.line", hasSize(12))
                .body("items[2].field", equalTo("amount"))
                .body("items[4].field", equalTo("lines[0].quantity"));
        assertThat(rejects.extract().asString()).doesNotContain("secret").doesNotContain("se cret");
    }

    @Test
    void givesRejectsAsAFileThatASpreadsheetMayOpen() {
        var job = Imports.open("ORDERS", "NDJSON");
        Imports.done(job, """
                {"id":"f-1","=cmd":1}
                nothing
                """);

        Api.as(TestKeys.AUDITOR)
                .get("/api/imports/" + job + "/rejects.csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString("rejects-" + job))
                .body(startsWith("line,field,reason\r\n1,'=cmd,There is no such field.\r\n2,,\"The line is not JSON"))
                .body(not(containsString("nothing")));
    }

    @Test
    void endsWithWhomTheShopMayWriteTo() {
        var run = Api.id("p");
        var job = Imports.open("CUSTOMERS", "CSV");
        Imports.done(job, """
                id,email,consent_offers,consent_news,consent_basis
                %1$s-1,%1$s-1@mail.example,yes,no,OPT_IN
                %1$s-2,%1$s-2@mail.example,yes,,DOUBLE_OPT_IN
                %1$s-3,,yes,,OPT_IN
                %1$s-4,%1$s-4@mail.example,,,
                %1$s-5,%1$s-5@mail.example,yes,,EXISTING_CUSTOMER
                %1$s-1,%1$s-1@mail.example,yes,no,OPT_IN
                """.formatted(run));

        Imports.show(job)
                .body("permissions.customers", equalTo(5))
                .body("permissions.purposes.purpose", contains("NEWS", "OFFERS", "SERVICE_NOTICE", "SURVEY"))
                .body("permissions.purposes[1].channel", equalTo("EMAIL"))
                .body("permissions.purposes[1].permitted", equalTo(Map.of("OPT_IN", 1, "DOUBLE_OPT_IN", 1)))
                .body(
                        "permissions.purposes[1].notPermitted",
                        equalTo(Map.of("NO_ADDRESS", 1, "NO_CONSENT", 1, "NOT_PERMITTED", 1)))
                .body("permissions.purposes[0].notPermitted", equalTo(Map.of("DENIED", 1, "NO_CONSENT", 4)));
        await().untilAsserted(() -> {
            purge.purge();
            assertThat(count("select count(*) from import_customer where job_id = '" + job + "'"))
                    .isZero();
        });
    }

    @Test
    void refusesASmallFileThatUnpacksToAHugeOne() {
        var run = Api.id("r");
        var job = Imports.open("CUSTOMERS", "NDJSON");
        var huge = IntStream.range(0, 2_000)
                        .mapToObj(i -> "{\"id\":\"%s-%d\"}%n".formatted(run, i))
                        .collect(Collectors.joining())
                + "\n".repeat(65 * 1024 * 1024);
        Imports.sender()
                .header("Content-Encoding", "gzip")
                .body(Imports.gzip(huge.getBytes(StandardCharsets.UTF_8)))
                .put("/api/imports/" + job + "/content")
                .then()
                .statusCode(413)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("/problems/content-too-large"));
        // what is committed stays
        Imports.show(job).body("state", equalTo("FAILED")).body("stored", equalTo(2_000));
    }

    @Test
    void readsOnlySoManyColumns() {
        var job = Imports.open("CUSTOMERS", "CSV");
        var header = IntStream.range(0, 501).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        Imports.put(job, ("id," + header + "\n").getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("detail", containsString("500 columns"));
    }

    private static Response put(String job, InputStream stream) {
        return Imports.sender().body(stream).put("/api/imports/" + job + "/content");
    }

    private static void write(PipedOutputStream pipe, String text) throws IOException {
        pipe.write(text.getBytes(StandardCharsets.UTF_8));
        pipe.flush();
    }

    private static String rows(String run, int from, int to, int bad) {
        return IntStream.range(from, to)
                .mapToObj(i -> "%s-%d,%s-c%d,2025-03-02T09:20:00Z,%s,GBP\n"
                        .formatted(run, i, run, i % 500, i % bad == 0 ? "much" : i % 50 + ".25"))
                .collect(Collectors.joining());
    }

    /** Rows of one order lie apart. */
    private static String lines(String run, int orders, int lines) {
        return "invoice,customer,day,code,quantity,price\n"
                + IntStream.range(0, orders * lines)
                        .mapToObj(i -> "%s-%d,%s,2024-02-01,p%d,1,2.50\n".formatted(run, i % orders, run, i / orders))
                        .collect(Collectors.joining());
    }

    private long staged(String job) {
        return count("select count(*) from import_row where job_id = '" + job + "'");
    }

    private long count(String query) {
        return database.with(sql -> sql.createQuery(query).mapTo(Long.class).one());
    }
}
