package io.winback.campaign.preview;

import io.winback.platform.page.Language;
import io.winback.platform.page.ShopColours;
import io.winback.platform.shop.ShopProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where the personal links of a test mail lead: to a page that says what they would do. It knows nobody and does nothing. */
@Path("/t/test/{what:preferences|unsubscribe|survey}")
@PermitAll
class InertResource {

    private static final String PAPER = "#ffffff";
    private static final String DARK_PAPER = "#242427";

    private final ShopProfile shop;

    InertResource(ShopProfile shop) {
        this.shop = shop;
    }

    @GET
    @Operation(hidden = true)
    public Response explain(@PathParam("what") String what, @QueryParam("lang") @Nullable String code) {
        var language =
                Language.of(code).or(() -> Language.of(shop.defaultLanguage())).orElse(Language.EN);
        var words = language.words(PreviewWords.class);
        var text =
                switch (what) {
                    case "preferences" -> words.inertPreferences();
                    case "survey" -> words.inertSurvey();
                    default -> words.inertUnsubscribe();
                };
        var colours = ShopColours.of(shop.colour());
        var view = new InertView(
                language.code(),
                shop.name(),
                shop.colour(),
                colours.readableOn(PAPER),
                colours.readableOn(DARK_PAPER),
                text);
        return Response.ok(Templates.inert(view).setLocale(language.code()).render(), "text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .build();
    }

    /** As the real link answers a mail client's one click. */
    @POST
    @Operation(hidden = true)
    public Response nothing() {
        return Response.ok().build();
    }
}
