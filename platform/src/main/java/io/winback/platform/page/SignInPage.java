package io.winback.platform.page;

import io.winback.platform.security.Issuer;
import io.winback.platform.security.SignIn;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The page people sign in at: with the issuer, with a key, or with either. */
@Singleton
class SignInPage {

    private final Issuer issuer;
    private final Frames frames;

    SignInPage(Issuer issuer, Frames frames) {
        this.issuer = issuer;
        this.frames = frames;
    }

    Response show(Site site, int status, String to, String fault, boolean wrongKey) {
        var frame = frames.around(site, "");
        var destination = SignIn.destination(to, site.path());
        var view = new SignInView(
                destination,
                fault,
                wrongKey,
                issuer.leavesKeys(),
                issuer.letsPeopleIn() ? issuer() : "",
                site.path() + SignIn.TO_ISSUER + "?to=" + URLEncoder.encode(destination, StandardCharsets.UTF_8));
        return Pages.answer(status, frame, FrameTemplates.signIn(frame, view));
    }

    /** What people know the issuer by. */
    String issuer() {
        return issuer.name().isEmpty() ? words().theIssuer() : issuer.name();
    }

    FrameMessages words() {
        return frames.language().words(FrameMessages.class);
    }

    /** A page that leads on by itself: a browser does not send our cookies along a redirect that began at another site. */
    Response leave(Site site, String title, String text, String to, String link) {
        var frame = frames.around(site, "");
        return Pages.show(frame, FrameTemplates.leaving(frame, title, text, to, link));
    }
}
