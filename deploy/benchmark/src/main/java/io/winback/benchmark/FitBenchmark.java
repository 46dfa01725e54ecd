package io.winback.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How fast a BG/NBD model is fitted, against the figure stated for it. */
final class FitBenchmark implements Benchmark {

    private static final double REFERENCE_SECONDS = .06;
    private static final String HEAP = "-Xmx64m";
    private static final int WARM_UP = 10;

    private final int customers;
    private final int scored;
    private @Nullable Process process;
    private @Nullable PrintStream questions;
    private @Nullable BufferedReader answers;

    FitBenchmark(Size size) {
        this.customers = size.of(23_570);
        this.scored = size.of(1_000_000);
    }

    @Override
    public String about() {
        return "fit of BG/NBD with standard errors to " + customers
                + " customers simulated from the CDNOW parameters, against " + REFERENCE_SECONDS
                + " s; and customers scored per second";
    }

    @Override
    public String unit() {
        return "fits/s";
    }

    @Override
    public int rounds() {
        return 9;
    }

    @Override
    public String prepare() throws Exception {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:ActiveProcessorCount=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FitProcess.class.getName(),
                        Integer.toString(customers))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
        ask("score " + scored / WARM_UP);
        var scores = ask("score " + scored);
        for (var i = 0; i < WARM_UP; i++) {
            ask("fit");
        }
        return "one thread, " + HEAP + "; " + scored
                + " customers with P(alive), p_buy and purchases of 90 days and value of 12 months: " + scores;
    }

    @Override
    public double ours() throws Exception {
        return Double.parseDouble(ask("fit"));
    }

    @Override
    public double reference() {
        return 1 / REFERENCE_SECONDS;
    }

    private String ask(String question) throws IOException {
        Objects.requireNonNull(questions).println(question);
        var answer = Objects.requireNonNull(answers).readLine();
        if (answer == null) {
            throw new IllegalStateException("The process that fits has ended");
        }
        return answer;
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && questions != null) {
            questions.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
