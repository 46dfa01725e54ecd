package io.winback.segmentation.candidate;

import io.winback.platform.ids.Ids;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.web.Problem;
import io.winback.segmentation.base.ShopCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes lists of candidates and shows them. */
@ApplicationScoped
public class CandidateService {

    private final CandidateLists lists;
    private final ReturnRates rates;
    private final Ranking ranking;
    private final ShopProfile shop;
    private final ShopCalendar calendar;
    private final Ids ids;

    CandidateService(
            CandidateLists lists,
            ReturnRates rates,
            Ranking ranking,
            ShopProfile shop,
            ShopCalendar calendar,
            Ids ids) {
        this.lists = lists;
        this.rates = rates;
        this.ranking = ranking;
        this.shop = shop;
        this.calendar = calendar;
        this.ids = ids;
    }

    /** Judges every customer who is lost now, and keeps what was decided. */
    @Transactional
    public CandidateListResponse create(@Nullable String name, CandidateTerms asked) {
        var terms = asked.in(shop.currency());
        var id = ids.next();
        var moment = calendar.moment();
        lists.begin(id, name, terms, moment);
        var measured = ReturnRate.of(rates.count(moment), terms.unaidedReturn());
        var judged = ranking.judge(id, terms, measured, moment);
        lists.finish(id, Outcome.of(judged, measured, shop.currency()));
        return find(id);
    }

    @Transactional
    public Page<CandidateListResponse> list(@Nullable String pageToken, int limit) {
        return Page.of(lists.before(PageToken.lastId(pageToken), limit + 1), limit, list -> list.id()
                .toString());
    }

    @Transactional
    public CandidateListResponse get(UUID id) {
        return find(id);
    }

    /** Customers of the list with this verdict, best first. */
    @Transactional
    public Page<CandidateResponse> customers(UUID id, Verdict verdict, @Nullable String pageToken, int limit) {
        var list = find(id);
        var page = Page.of(
                lists.after(id, verdict, rank(pageToken), limit + 1),
                limit,
                judgement -> Integer.toString(judgement.rank()));
        return new Page<>(
                page.items().stream().map(judgement -> judgement.response(list)).toList(), page.nextPageToken());
    }

    /** Why, or why not. */
    @Transactional
    public CandidateResponse customer(UUID id, String customer) {
        var list = find(id);
        return lists.of(id, customer)
                .orElseThrow(() -> new UnknownVerdictException(customer))
                .response(list);
    }

    /** Removes a list that no published segment reads. */
    @Transactional
    public void delete(UUID id) {
        lists.reader(id).ifPresent(segment -> {
            throw new ListInUseException(segment);
        });
        if (!lists.delete(id)) {
            throw new UnknownListException(id);
        }
    }

    private CandidateListResponse find(UUID id) {
        return lists.find(id).orElseThrow(() -> new UnknownListException(id));
    }

    private static int rank(@Nullable String pageToken) {
        var key = PageToken.lastKey(pageToken);
        try {
            return key.isEmpty() ? 0 : Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw Problem.ofField(
                    400,
                    "invalid-page-token",
                    "Invalid page token",
                    "pageToken",
                    "Send the nextPageToken of the page before, unchanged.");
        }
    }
}
