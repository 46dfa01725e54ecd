package io.winback.platform.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where people sign in: pages lie under {@code /ui/<service>/}, and {@code /ui/<service>/sign-in} lets them in. */
public final class SignIn {

    /** Holds the session; sent to pages only. */
    public static final String COOKIE = "winback_session";

    /** Pages of all services; the path of the cookies. */
    public static final String PAGES = "/ui";

    /** Under the site: where signing in with the issuer begins. */
    public static final String TO_ISSUER = "/sign-in/issuer";

    /** Under the site: where the issuer sends people back to. */
    public static final String FROM_ISSUER = "/sign-in/return";

    private static final int SEE_OTHER = 303;
    private static final Pattern PAGE = Pattern.compile("(/ui/[a-z]+)(/.*)?");
    private static final Pattern RETURN = Pattern.compile("/ui/[a-z]+/sign-in/return");
    /** A path of ours and what it asks for, as a browser writes it. */
    private static final Pattern DESTINATION =
            Pattern.compile("/ui/[A-Za-z0-9._~/-]+(\\?[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*)?");

    private SignIn() {}

    /** The session of whoever asks for this page. */
    public static Optional<Session> session(RoutingContext context, Sessions sessions) {
        return Optional.ofNullable(isPage(context) ? context.request().getCookie(COOKIE) : null)
                .flatMap(cookie -> sessions.read(cookie.getValue()));
    }

    /** Whether this is where the issuer sends people back to. */
    static boolean isReturn(RoutingContext context) {
        return RETURN.matcher(context.normalizedPath()).matches();
    }

    private static boolean isPage(RoutingContext context) {
        return PAGE.matcher(context.normalizedPath()).matches();
    }

    /** Leads to the sign-in of the page that was asked for, and back to it from there; empty where no page was asked for. */
    static Optional<Response> redirect(RoutingContext context) {
        var page = PAGE.matcher(context.normalizedPath());
        if (!page.matches()) {
            return Optional.empty();
        }
        var to = URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
        return Optional.of(Response.status(SEE_OTHER)
                .header(HttpHeaders.LOCATION, page.group(1) + "/sign-in?to=" + to)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }

    /** Where to go after signing in: what was asked for if it is a page of ours, else the fallback. */
    public static String destination(String asked, String fallback) {
        return DESTINATION.matcher(asked).matches()
                        && !asked.contains("//")
                        && !asked.contains("..")
                        && !asked.contains("/sign-in")
                ? asked
                : fallback;
    }
}
