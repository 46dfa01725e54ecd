package io.winback.platform.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers with a page. */
public final class Pages {

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private Pages() {}

    /** The page in the language of its frame, kept by no cache. */
    public static Response show(Frame frame, TemplateInstance page) {
        return answer(OK, frame, page);
    }

    /** As {@link #show}, with another status. */
    public static Response answer(int status, Frame frame, TemplateInstance page) {
        return Response.status(status)
                .type(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page.setLocale(frame.language().code()).render())
                .build();
    }

    /** After a form has been worked: to the page that shows what came of it. The address is relative to the host. */
    public static Response seeOther(String path) {
        return Response.status(SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
    }
}
