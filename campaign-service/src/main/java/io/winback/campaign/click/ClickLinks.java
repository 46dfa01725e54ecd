package io.winback.campaign.click;

import io.winback.campaign.click.Link.Kind;
import io.winback.platform.links.SignedLinks;
import io.winback.platform.shop.LinkTargets;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.UUID;

/**
 * The links a mail carries instead of its targets. Each is bound to its message and names a stored row, so nobody can make one lead
 * elsewhere. The same message and target give the same link.
 */
@Singleton
public class ClickLinks {

    private final SignedLinks links;
    private final Targets targets;
    private final LinkTargets allowed;
    private final ShopProfile shop;

    ClickLinks(SignedLinks links, Targets targets, LinkTargets allowed, ShopProfile shop) {
        this.links = links;
        this.targets = targets;
        this.allowed = allowed;
        this.shop = shop;
    }

    /**
     * The link to a target, from a mail of a campaign's version. A target that is not on the shop's list (it may have been taken off since
     * the campaign was saved) is replaced by the shop's home page. Cheap: only the first mail with a target asks the database.
     *
     * @param message row of the ledger
     */
    public String url(UUID message, String campaign, int version, URI target) {
        return link(message, campaign, version, target.toString(), Kind.LINK);
    }

    /**
     * The link no person sees or hears: hidden, {@code aria-hidden}, not in the order of the tab key, not in the text part. Whoever fetches
     * it fetches everything.
     */
    public String trap(UUID message, String campaign, int version) {
        return link(message, campaign, version, shop.url().toString(), Kind.TRAP);
    }

    private String link(UUID message, String campaign, int version, String target, Kind kind) {
        var home = shop.url().toString();
        var good = allowed.allows(target) ? target : home;
        if (!allowed.allows(good)) {
            return home;
        }
        var link = new Link(message, targets.id(campaign, version, good), kind);
        return shop.publicUrl() + "/t/c/" + link.token(links);
    }
}
