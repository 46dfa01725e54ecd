package io.winback.segmentation.page;

import io.winback.platform.page.Frame;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.security.Roles;
import io.winback.segmentation.lifecycle.InvalidPolicyException;
import io.winback.segmentation.lifecycle.LifecycleService;
import io.winback.segmentation.lifecycle.PolicyService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The policies: what is in force, what a change would move, and applying it. Trying is a GET that writes nothing. */
@Page
@Path(SegmentationSite.PATH + "/policy")
@RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
class PolicyPageResource {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final SegmentationSite site;
    private final Frames frames;
    private final PolicyService policies;
    private final LifecycleService lifecycle;

    PolicyPageResource(SegmentationSite site, Frames frames, PolicyService policies, LifecycleService lifecycle) {
        this.site = site;
        this.frames = frames;
        this.policies = policies;
        this.lifecycle = lifecycle;
    }

    @GET
    @Operation(hidden = true)
    public Response show(UriInfo uri) {
        return page(
                new PolicyForm(uri.getQueryParameters()),
                uri.getQueryParameters().containsKey("applied"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MARKETER)
    @Operation(hidden = true)
    public Response apply(MultivaluedMap<String, String> fields) {
        var form = new PolicyForm(fields);
        try {
            policies.set(form.category(), form.policy());
        } catch (InvalidPolicyException | DateTimeParseException | NumberFormatException e) {
            return page(form, false);
        }
        return Pages.seeOther(SegmentationSite.PATH + "/policy?applied=1");
    }

    @POST
    @Path("/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MARKETER)
    @Operation(hidden = true)
    public Response remove(@FormParam("category") @DefaultValue("") String category) {
        policies.remove(category);
        return Pages.seeOther(SegmentationSite.PATH + "/policy?applied=1");
    }

    private Response page(PolicyForm asked, boolean applied) {
        var frame = frames.around(site, SegmentationSite.POLICY);
        var tried = asked.filled() ? tried(asked, frame) : Tried.NOTHING;
        return Pages.answer(
                tried.fault().isEmpty() ? OK : UNPROCESSABLE,
                frame,
                Templates.policy(frame, view(asked, tried, applied, frame)));
    }

    private PolicyView view(PolicyForm asked, Tried tried, boolean applied, Frame frame) {
        var composer = new PolicyComposer(frame.language());
        var words = frame.language().words(PolicyWords.class);
        var all = policies.policies();
        var category = asked.category();
        var inForce = all.categories().stream()
                .filter(policy -> Objects.equals(policy.category(), category))
                .findFirst()
                .orElse(all.policy());
        var form = asked.filled() ? asked : PolicyForm.of(inForce);
        return new PolicyView(
                applied,
                all.applying(),
                composer.inForce(all),
                composer.own(lifecycle.suggestion(category, null)),
                Objects.requireNonNullElse(category, ""),
                category == null ? words.formTitle() : words.formTitleCategory(category),
                composer.presets(form),
                composer.seasons(form),
                composer.rhythm(form),
                tried.fault(),
                tried.detail(),
                tried.moves(),
                frame.may(Roles.MARKETER));
    }

    private Tried tried(PolicyForm form, Frame frame) {
        var words = frame.language().words(PolicyWords.class);
        try {
            var preview = policies.preview(form.category(), form.policy());
            return Tried.of(new MovesComposer(frame.language()).compose(preview, form));
        } catch (InvalidPolicyException e) {
            var days = e.field().endsWith("Days") && !e.field().startsWith("rhythm");
            return days
                    ? Tried.fault(words.faultDays(), "")
                    : Tried.fault(words.faultOther(), String.valueOf(e.getMessage()));
        } catch (DateTimeParseException | NumberFormatException e) {
            return Tried.fault(words.faultNumber(), "");
        }
    }
}
