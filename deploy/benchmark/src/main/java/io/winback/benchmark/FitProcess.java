package io.winback.benchmark;

import io.winback.segmentation.prediction.BgNbd;
import io.winback.segmentation.prediction.Clv;
import io.winback.segmentation.prediction.Fit;
import io.winback.segmentation.prediction.Fits;
import io.winback.segmentation.prediction.GammaGamma;
import io.winback.segmentation.prediction.Histories;
import io.winback.segmentation.prediction.History;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Fits or scores in a process of its own, with little memory and one thread. Each line it reads asks for one of both: "fit" is answered
 * with fits per second, "score N" with customers per second and the highest heap.
 */
final class FitProcess {

    private static final int FITS = 10;
    private static final double WEEKS = 90 / 7.0;
    private static final Clv YEAR = Clv.ofMonths(.3, 12, .1);

    private final SimulatedCustomers customers;

    private FitProcess(SimulatedCustomers customers) {
        this.customers = customers;
    }

    public static void main(String[] arguments) throws Exception {
        var process = new FitProcess(new SimulatedCustomers(Integer.parseInt(arguments[0])));
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(
                    line.equals("fit") ? process.fits() : process.scores(Integer.parseInt(line.split(" ")[1])));
        }
    }

    private String fits() {
        var begin = System.nanoTime();
        var customersFitted = 0L;
        for (var i = 0; i < FITS; i++) {
            customersFitted += fit().customers();
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        if (customersFitted != (long) FITS * customers.size()) {
            throw new IllegalStateException("A fit lost customers");
        }
        return String.format(Locale.ROOT, "%.3f", FITS / seconds);
    }

    /** All of it: equal histories are merged, parameters and standard errors found. */
    private Fit fit() {
        var histories = Histories.builder();
        for (var i = 0; i < customers.size(); i++) {
            histories.add(customers.repeats[i], customers.recencyDays[i], customers.ageDays[i], 1);
        }
        return Fits.bgNbd(histories.build());
    }

    private String scores(int number) {
        var model =
                new BgNbd(SimulatedCustomers.R, SimulatedCustomers.ALPHA, SimulatedCustomers.A, SimulatedCustomers.B);
        var spend = new GammaGamma(SimulatedCustomers.P, SimulatedCustomers.Q, SimulatedCustomers.GAMMA);
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        var begin = System.nanoTime();
        var sum = 0.0;
        for (var i = 0; i < number; i++) {
            var one = i % customers.size();
            var history = History.ofDays(customers.repeats[one], customers.recencyDays[one], customers.ageDays[one]);
            sum += model.alive(history) + model.buys(history, WEEKS) + model.expected(history, WEEKS);
            sum += YEAR.of(
                    model,
                    history,
                    spend.expectedSpend(history.repeats(), customers.means[one]).orElse(0));
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        if (!(sum > 0)) {
            throw new IllegalStateException("Nothing is expected of anybody");
        }
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return String.format(Locale.ROOT, "%.0f customers/s, highest heap %d MB", number / seconds, heap >> 20);
    }
}
