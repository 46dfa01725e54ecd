package io.winback.segmentation.value;

import io.winback.platform.money.Money;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.base.UnknownCustomerException;
import io.winback.segmentation.base.Walks;
import io.winback.segmentation.rfm.RfmService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What customers are worth, with the reckoning shown, and the averages that stand in where there is nothing to reckon with. */
@ApplicationScoped
public class ValueService {

    /** The walk over those valued by an average that has moved. */
    public static final String WALK = "value";

    private final Database database;
    private final CustomerValues values;
    private final ValueGroups groups;
    private final ValueConfig config;
    private final Walks walks;
    private final ShopCalendar calendar;
    private final RfmService rfm;

    ValueService(
            Database database,
            CustomerValues values,
            ValueGroups groups,
            ValueConfig config,
            Walks walks,
            ShopCalendar calendar,
            RfmService rfm) {
        this.database = database;
        this.values = values;
        this.groups = groups;
        this.config = config;
        this.walks = walks;
        this.calendar = calendar;
        this.rfm = rfm;
    }

    /** The value of a customer and its terms. */
    @Transactional
    public CustomerValueResponse customer(String id) {
        var known = stored(id);
        var basis = known.basis();
        return new CustomerValueResponse(
                id,
                known.amount(),
                basis,
                known.date(),
                CustomerValues.GROUP.equals(basis) ? null : values.reckoning(id).orElse(null),
                CustomerValues.MODEL.equals(basis) ? values.modelled(id).orElse(null) : null,
                CustomerValues.GROUP.equals(basis) ? groups.of(id).orElse(null) : null,
                rfm.customer(id).orElse(null));
    }

    /** The averages by country, the whole shop first. */
    @Transactional
    public Page<ValueGroupResponse> groups(@Nullable String pageToken, int limit) {
        return Page.of(
                groups.after(PageToken.lastKey(pageToken), limit + 1),
                limit,
                group -> Objects.requireNonNullElse(group.country(), ValueGroups.SHOP));
    }

    /** Takes the averages anew and starts the walk over those whom it concerns. */
    @Transactional
    public GroupsRefreshedResponse refreshGroups() {
        groups.lock();
        return take();
    }

    /** As {@link #refreshGroups}, unless it has been done today. */
    @Transactional
    public void refreshGroupsDaily() {
        groups.lock();
        if (outdated()) {
            take();
        }
    }

    /** Whether the averages have not been taken today although they should. */
    public boolean outdated() {
        return config.refreshDaily()
                && groups.takenOn().map(calendar.moment().today()::isAfter).orElseGet(groups::wanted);
    }

    /** Locks the next customers whom a moved average concerns, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> lockNext(String after, int limit) {
        return groups.lockNext(after, limit, values.digits());
    }

    private GroupsRefreshedResponse take() {
        var moment = calendar.moment();
        var refreshed = groups.refresh(moment);
        if (refreshed.moved() > 0) {
            walks.start(WALK, moment.now());
        }
        return refreshed;
    }

    private record Stored(
            @Nullable Money amount,
            @Nullable String basis,
            @Nullable LocalDate date) {}

    private Stored stored(String id) {
        return database.with(sql -> sql.createQuery("""
                        select v.amount, v.currency, v.basis, v.valued_on from customer c
                        left join customer_value v using (customer_id) where c.customer_id = :id and not c.erased
                        """)
                .bind("id", id)
                .map((row, context) -> {
                    var amount = row.getBigDecimal("amount");
                    return new Stored(
                            amount == null ? null : new Money(amount, Currency.getInstance(row.getString("currency"))),
                            row.getString("basis"),
                            row.getObject("valued_on", LocalDate.class));
                })
                .findOne()
                .orElseThrow(() -> new UnknownCustomerException(id)));
    }
}
