package io.winback.campaign.report;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Nine customers who got a campaign, three who were held out, and three who did not come that far; all of them is known by hand. */
@Singleton
public class TwelveCustomers {

    private final PastRuns past;

    TwelveCustomers(PastRuns past) {
        this.past = past;
    }

    /** They came in 400 days ago, but for lena, whose window is open. */
    public void live(String campaign, Instant now) {
        past.of(campaign, now.minus(Duration.ofDays(400)));
        offered();
        advised();
        heldOut();
        past.decided(null, "mia", "NO_CONSENT");
        past.decided(null, "nia", "EXCLUDED");
        past.waits("olga");
    }

    public void takeAway() {
        past.takeAway();
    }

    private void offered() {
        var anna = past.treated("anna", "offer", "SERVICE");
        past.clicked(anna, past.mail(anna, "anna", "SENT"), 1, true);
        var code = past.code(anna, "anna", false);
        past.ordered("a1", "anna", 10, "PAID", "40");
        past.used(code, "a1", "anna", "REDEEMED");
        past.ordered("a2", "anna", 60, "PAID", "20");
        var again = past.enrolled("anna", 2, 300, "TREATED", "offer", null, null);
        past.mail(again, "anna", "SENT");
        past.code(again, "anna", false);

        var bert = past.treated("bert", "offer", null);
        past.bounced(past.mail(bert, "bert", "SENT"), "bert");

        var emil = past.treated("emil", "offer", null);
        past.mail(emil, "emil", "SUPPRESSED");
        past.ordered("e1", "emil", 100, "PAID", "90");

        var fay = past.treated("fay", "offer", null);
        past.replied(fay, past.mail(fay, "fay", "SENT"), "fay");
        past.code(fay, "fay", true);
        past.ordered("f1", "fay", 12, "CANCELLED", "70");

        var gus = past.treated("gus", "offer", "QUALITY");
        past.mail(gus, "gus", "SENT");
        past.used(past.code(gus, "gus", false), "z1", "zed", "LEAKED");
    }

    private void advised() {
        var cleo = past.treated("cleo", "tips", null);
        past.mail(cleo, "cleo", "UNKNOWN");
        past.ordered("c1", "cleo", 20, "PAID", "30");
        past.broughtBack("c1", "30", true);

        var dora = past.treated("dora", "tips", null);
        past.clicked(dora, past.mail(dora, "dora", "SENT"), 5, false);
        past.ordered("d1", "dora", 9, "PAID", "50");
        past.broughtBack("d1", "10", false);

        var hana = past.treated("hana", "tips", "COMPETITOR");
        past.mail(hana, "hana", "SENT");
        past.decided(hana, "hana", "LTV_GUARD");
        past.ordered("h1", "hana", 80, "PAID", null);
        past.ordered("h2", "hana", 280, "PAID", "10");

        var lena = past.enrolled("lena", 1, 370, "TREATED", "tips", null, null);
        past.mail(lena, "lena", "SENT");
        past.ordered("l1", "lena", 399, "PAID", "25");
    }

    private void heldOut() {
        past.heldOut("ivan", "CAMPAIGN");
        past.ordered("i1", "ivan", 30, "PAID", "60");
        past.ordered("i2", "ivan", 40, "PAID", "10");
        past.heldOut("jill", "GLOBAL");
        past.heldOut("kai", "CAMPAIGN");
        past.ordered("k1", "kai", 30, "PLACED", "60");
    }
}
