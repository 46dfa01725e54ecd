package io.winback.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers with a coupon each, and what a shop asks about them. */
final class Tills {

    private static final String DATABASE = "campaign";
    private static final String LETTERS = "ABCDEFGHJKLMNPQR";
    private static final String GOODS = "\"goods\":{\"amount\":\"50.00\",\"currency\":\"GBP\"}";

    private final String key;
    private final AtomicInteger used = new AtomicInteger();

    Tills(String key) {
        this.key = key;
    }

    /** So many coupons of 15 %, each of a run of its own through a campaign of nobody else. */
    void issue(Stage stage, ServiceProcess service, int coupons) throws Exception {
        stage.execute(DATABASE, "insert into segment (segment, version, joined_ever) values ('nobody', 1, 0)");
        var api = new Api(service, stage.marketerKey());
        api.put("/api/campaigns/tills", MailBase.definition("nobody"));
        api.post("/api/campaigns/tills/launch");
        stage.execute(DATABASE, """
                insert into customer (customer_id, profile_version, stage) select 't-' || i, 1, 'LOST' from generate_series(1, %1$d) i;
                insert into enrollment (id, campaign, campaign_version, customer_id, arm, state, stage, phase, enrolled_at,
                  window_closes_at)
                select ('4' || lpad(to_hex(i), 31, '0'))::uuid, 'tills', 1, 't-' || i, 'TREATED', 'ACTIVE', 'sorry', 'WAITING',
                  '2026-03-01', '2030-01-01' from generate_series(1, %1$d) i;
                insert into coupon (id, code, customer_id, campaign, enrollment_id, offer, kind, percent, planned_cost, state, issued_at,
                  expires_at)
                select uuidv7(), regexp_replace(translate(lpad(to_hex(i), 16, '0'), '0123456789abcdef', '%2$s'), '(....)(?=.)', '\\1-', 'g'),
                  't-' || i, 'tills', ('4' || lpad(to_hex(i), 31, '0'))::uuid, 'sorry', 'PERCENT', 15, 7.5, 'ISSUED', '2026-03-01',
                  '2030-01-01' from generate_series(1, %1$d) i
                """.formatted(coupons, LETTERS));
        stage.execute(DATABASE, "vacuum analyze");
        stage.execute(DATABASE, "checkpoint");
    }

    /** Whether the next code is good; nothing changes. */
    byte[] validate() {
        var number = used.incrementAndGet();
        return post(number, "validate", "", "{\"customerId\":\"t-" + number + "\"," + GOODS + "}");
    }

    /** Uses the next code. */
    byte[] redeem() {
        var number = used.incrementAndGet();
        return post(
                number,
                "redeem",
                "Idempotency-Key: redeem-" + number + "\r\n",
                "{\"customerId\":\"t-" + number + "\",\"orderId\":\"o-" + number + "\"," + GOODS + "}");
    }

    /** Begins anew, which only questions that change nothing may. */
    void rewind(int to) {
        used.set(to);
    }

    int used() {
        return used.get();
    }

    private byte[] post(int number, String verb, String header, String body) {
        return ("POST /api/coupons/" + code(number) + "/" + verb + " HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: " + key
                        + "\r\n" + header + "Content-Type: application/json\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String code(int number) {
        var code = new StringBuilder();
        for (var digit = 15; digit >= 0; digit--) {
            code.append(LETTERS.charAt((int) ((long) number >> 4 * digit & 15)));
            if (digit % 4 == 0 && digit > 0) {
                code.append('-');
            }
        }
        return code.toString();
    }
}
