package io.winback.segmentation.prediction;

import org.hipparchus.random.RandomDataGenerator;

/** Customers who behave as the models say, in whole days. The same seed gives the same customers. */
final class Simulation {

    /** A customer as known at the end, and what he does in the weeks after it. */
    record Customer(int repeats, int recencyDays, int ageDays, int later) {

        History history() {
            return History.ofDays(repeats, recencyDays, ageDays);
        }
    }

    private final RandomDataGenerator random;

    Simulation(long seed) {
        random = new RandomDataGenerator(seed);
    }

    /**
     * @param model NBD: nobody drops out; BG/NBD: not after the first purchase
     * @param ageDays from his first purchase to the end
     * @param laterDays in which his purchases after it are counted
     */
    Customer customer(BuyingModel model, int ageDays, int laterDays) {
        var parameters = model.parameters();
        var rate = random.nextGamma(parameters.get("r"), 1 / parameters.get("alpha"));
        var dropout = model instanceof Nbd ? 0 : random.nextBeta(parameters.get("a"), parameters.get("b"));
        var alive = !(model instanceof MbgNbd) || random.nextUniform(0, 1) >= dropout;
        var repeats = 0;
        var recency = 0;
        var later = 0;
        var days = 0.0;
        while (alive) {
            days += random.nextExponential(1 / rate) * History.DAYS_OF_A_WEEK;
            if (days > ageDays + laterDays) {
                break;
            }
            if (days > ageDays) {
                later++;
            } else {
                repeats++;
                recency = Math.min(ageDays, Math.max(1, (int) Math.round(days)));
            }
            alive = random.nextUniform(0, 1) >= dropout;
        }
        return new Customer(repeats, recency, ageDays, later);
    }

    /** Customers whose first purchases are spread over twelve weeks at the beginning of the time. */
    Histories histories(BuyingModel model, int customers, int days) {
        var histories = Histories.builder();
        for (var i = 0; i < customers; i++) {
            var one = customer(model, days - i % 84, 0);
            histories.add(one.repeats(), one.recencyDays(), one.ageDays(), 1);
        }
        return histories.build();
    }

    Spends spends(GammaGamma model, int customers) {
        var spends = new Spends();
        for (var i = 0; i < customers; i++) {
            var repeats = 1 + i % 5;
            var nu = random.nextGamma(model.q(), 1 / model.gamma());
            spends.add(repeats, random.nextGamma(model.p() * repeats, 1 / (nu * repeats)));
        }
        return spends;
    }
}
