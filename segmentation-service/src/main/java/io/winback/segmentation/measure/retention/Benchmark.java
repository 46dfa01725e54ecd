package io.winback.segmentation.measure.retention;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;

/**
 * A line to hold the textbook's retention against; it is reckoned by that formula and no prediction.
 *
 * @param share 0 to 1
 * @param source where it is from
 */
@RegisterForReflection
public record Benchmark(Kind kind, BigDecimal share, String source) {

    /** Whose line it is. */
    public enum Kind {
        /** Small businesses reach at least this. */
        SMALL_BUSINESS,
        /** Insurance and media are above this. */
        INSURANCE_OR_MEDIA,
        /** What the shop itself wants to reach. */
        OWN
    }

    static final Benchmark SMALL_BUSINESS =
            new Benchmark(Kind.SMALL_BUSINESS, new BigDecimal("0.20"), "Reference F3: small business, at least 20 %");
    static final Benchmark INSURANCE_OR_MEDIA = new Benchmark(
            Kind.INSURANCE_OR_MEDIA, new BigDecimal("0.79"), "Reference F3: insurance or media, above 79 %");

    static Benchmark own(BigDecimal share) {
        return new Benchmark(Kind.OWN, share, "The shop's own");
    }
}
