package io.winback.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The demo driver. Ends with code 0 if every account balances and the lifecycle stages equal the reference, else 1; 2 for wrong options. */
public final class Demo {

    private static final int THREADS = 8;
    private static final int SAMPLE_ONE_IN = 6;

    private Demo() {}

    public static void main(String... arguments) {
        System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    private static int run(String[] arguments, PrintStream console) {
        try {
            return run(DemoOptions.parse(arguments), console);
        } catch (IllegalArgumentException e) {
            console.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            console.println("The story cannot begin: " + e);
            return 2;
        }
    }

    private static int run(DemoOptions options, PrintStream console) throws IOException {
        var keys = new RoleKeys(options.keys());
        var shop = shop(options);
        var threads = threads();
        var machinery = Machinery.of(options, keys, threads, console);
        try {
            var shift = DateShift.to(machinery.clock().instant(), shop.cut(), Plot.ZONE);
            var story = new Story(machinery, Plot.of(shop, shift, options.months(), options.seed()), options);
            var code = verdict(story.tell(), machinery.front());
            if (!options.exit()) {
                story.stay();
            }
            return code;
        } catch (IllegalStateException | Refusal e) {
            machinery.front().tell("The story broke off", List.of(String.valueOf(e.getMessage())));
            e.printStackTrace(console);
            return 1;
        }
    }

    private static Shop shop(DemoOptions options) throws IOException {
        var shop = options.orders() == null ? GeneratedShop.drawn(options.seed()) : RealShop.read(options.orders());
        return options.brief() ? shop.sample(SAMPLE_ONE_IN, options.seed()) : shop;
    }

    private static ExecutorService threads() {
        return Executors.newFixedThreadPool(THREADS, task -> {
            var thread = new Thread(task, "story");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static int verdict(List<String> faults, Front front) {
        if (faults.isEmpty()) {
            front.conclude("The story is over, now it is your turn", "The end", List.of("Every account balances."));
            return 0;
        }
        front.conclude("The story is over, and something is wrong", "The end", faults);
        return 1;
    }
}
