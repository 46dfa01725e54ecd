package io.winback.platform.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/** Problem details (RFC 9457) with a stable type {@code /problems/<slug>}. */
public final class Problem {

    private Problem() {}

    /**
     * @param slug stable name of the kind of problem, such as {@code campaign-already-launched}
     * @param title the same for every problem of this kind
     * @param detail what is wrong here, and how to mend it
     */
    public static HttpProblem of(int status, String slug, String title, String detail) {
        return builder(status, slug, title, detail).build();
    }

    /** As {@link #of}, naming the field of the request that is wrong. */
    public static HttpProblem ofField(int status, String slug, String title, String field, String detail) {
        return builder(status, slug, title, detail).with("field", field).build();
    }

    private static HttpProblem.Builder builder(int status, String slug, String title, String detail) {
        return HttpProblem.builder()
                .withStatus(status)
                .withType(URI.create("/problems/" + slug))
                .withTitle(title)
                .withDetail(detail);
    }
}
