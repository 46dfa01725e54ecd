package io.winback.e2e.sending;

import io.winback.e2e.proof.Say;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Codes that two hundred orders use at once, by calls and by the orders themselves, through services that are killed meanwhile. */
final class Tills {

    static final int ORDERS = 200;

    private static final int LONGEST_DELAY = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final World world;
    private final Audience audience;
    private final Random random;
    private final List<Named> named = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    Tills(World world, Audience audience, long seed) {
        this.world = world;
        this.audience = audience;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** An order that was told, with the code it names. */
    private record Named(String order, String customer, String code) {}

    /** What did not hold; empty if all did. */
    List<String> broken(int codes) throws Exception {
        var holders =
                world.texts("select code || ' ' || customer_id from coupon where expires_at > '%s' order by id limit %d"
                        .formatted(world.now(), codes));
        if (holders.size() < codes) {
            throw new IllegalStateException("Only " + holders.size() + " codes can be used still");
        }
        var again = 0;
        // once something is found nothing else need be tried
        for (var i = 0; i < codes && broken.isEmpty(); i++) {
            var holder = holders.get(i).split(" ");
            // half of them with a kill, half of them with orders that are told, in turns
            again += checkOut(holder[0], holder[1], i % 2 == 0, i % 4 >= 2);
        }
        Say.it(codes + " codes tried by " + ORDERS + " orders each; " + again + " calls were sent again");
        giveBack();
        return broken;
    }

    private int checkOut(String code, String customer, boolean killed, boolean told) throws Exception {
        var checkout = new Checkout(world, code, customer);
        var victim = world.senders().get(random.nextInt(world.senders().size()));
        var delay = random.nextInt(LONGEST_DELAY);
        checkout.run(ORDERS, () -> {
            if (told) {
                // one that asks too, and one that never asks
                name(new Named(checkout.order(0), customer, code));
                name(new Named(checkout.order(ORDERS), customer, code));
                audience.told();
            }
            if (killed) {
                Thread.sleep(delay);
                victim.kill();
                world.startAgain(victim);
            }
        });
        judge(checkout, code);
        return checkout.again();
    }

    private void name(Named order) {
        named.add(order);
        audience.ordered(order.order(), order.customer(), "PAID", order.code(), world.now());
    }

    private void judge(Checkout checkout, String code) throws SQLException {
        var told = checkout.redeemed();
        var kept = world.texts("select order_id from redemption where state = 'REDEEMED' and code = '" + code + "'");
        if (told.size() > 1 || kept.size() > 1) {
            broken.add(RedeemRules.TWICE + ": " + code + " was told to " + told.size()
                    + " orders, and is on record for " + kept.size());
        } else if (kept.isEmpty() || !told.isEmpty() && !told.equals(kept)) {
            broken.add("code " + code + " is redeemed by " + kept + ", and its shop was told " + told);
        }
        if (checkout.statuses().getOrDefault(409, 0) != ORDERS - told.size()) {
            broken.add("code " + code + " was answered " + checkout.statuses());
        }
    }

    /** The orders that were told are cancelled: those codes are good again. */
    private void giveBack() throws SQLException, IOException, InterruptedException {
        named.forEach(
                order -> audience.ordered(order.order(), order.customer(), "CANCELLED", order.code(), world.now()));
        audience.told();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (world.number("select count(*) from purchase where status = 'CANCELLED'") < named.size()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The services did not learn of the orders");
            }
            Thread.sleep(200);
        }
        var kept = world.number("""
                select count(*) from redemption join purchase using (order_id)
                where redemption.state <> 'ROLLED_BACK' and status = 'CANCELLED'
                """);
        if (kept > 0) {
            broken.add(kept + " cancelled orders keep their codes");
        }
        Say.it(named.size() + " orders cancelled that had named a code");
    }
}
