package io.winback.campaign.site.offers;

import io.winback.campaign.offer.pool.PoolResponse;
import io.winback.campaign.offer.pool.UploadResponse;
import io.winback.campaign.site.Links;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Frame;
import io.winback.platform.paging.Page;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts pools into the language of the page. */
final class PoolComposer {

    private final Frame frame;
    private final ShopProfile shop;
    private final OfferPageWords words;
    private final Figures figures;

    PoolComposer(Frame frame, ShopProfile shop) {
        this.frame = frame;
        this.shop = shop;
        this.words = frame.language().words(OfferPageWords.class);
        this.figures = new Figures(frame.language());
    }

    PoolsView list(Page<PoolResponse> page, PoolForm form, String fault, boolean first) {
        var next = page.nextPageToken();
        return new PoolsView(
                page.items().stream().map(this::row).toList(),
                marketer(),
                form.name(),
                form.key(),
                form.lowAt(),
                fault,
                next == null ? "" : PoolPageResource.PATH + "?pageToken=" + Links.encode(next),
                first ? "" : PoolPageResource.PATH);
    }

    private PoolsView.Row row(PoolResponse pool) {
        return new PoolsView.Row(
                pool.key(),
                href(pool.key()),
                pool.name(),
                figures.count(pool.free()),
                figures.count(pool.taken()),
                figures.count(pool.waiting()),
                pool.low());
    }

    PoolView one(PoolResponse pool, @Nullable UploadResponse upload, String fault) {
        var since = pool.lowSince();
        return new PoolView(
                pool.key(),
                pool.name(),
                href(pool.key()),
                PoolPageResource.PATH,
                figures.count(pool.free()),
                figures.count(pool.taken()),
                figures.count(pool.waiting()),
                figures.count(pool.lowAt()),
                since == null ? "" : words.lowSince(figures.time(since, shop.zone())),
                marketer(),
                upload == null
                        ? ""
                        : words.uploaded(
                                figures.count(upload.added()),
                                figures.count(upload.known()),
                                figures.count(upload.refused())),
                upload == null
                        ? List.of()
                        : upload.firstRefused().stream().map(this::line).toList(),
                fault);
    }

    private PoolView.Line line(UploadResponse.Refused refused) {
        return new PoolView.Line(figures.count(refused.line()), refused.code(), refused.problem());
    }

    private boolean marketer() {
        return frame.may(Roles.MARKETER);
    }

    static String href(String key) {
        return PoolPageResource.PATH + "/" + Links.encode(key);
    }
}
