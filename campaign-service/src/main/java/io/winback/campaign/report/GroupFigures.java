package io.winback.campaign.report;

import io.winback.campaign.experiment.GroupOutcome;
import io.winback.campaign.experiment.Profits;
import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes groups out of cells: the treated, the held out they are compared with, and each variant of the treated.
 *
 * @param ownHoldout whether the campaign holds out customers itself: these are whom the treated are compared with. Who is held out of
 *     every campaign gets nothing from the others either, and is the control only where there is no other
 */
record GroupFigures(List<OutcomeCell> cells, boolean ownHoldout, ShopProfile shop) {

    /** Beside the others: the treated less these is what this and all other campaigns did together. */
    static final String HELD_OUT_OF_ALL = "GLOBAL";

    private static final int DECIMALS = 6;

    OutcomeCell.Sum treated() {
        return sum(OutcomeCell::treated);
    }

    /** Whom the treated are compared with. */
    OutcomeCell.Sum control() {
        return sum(cell -> !cell.treated() && cell.heldOutOfAll() != ownHoldout);
    }

    /** Held out of every campaign of the shop. */
    OutcomeCell.Sum heldOutOfAll() {
        return sum(OutcomeCell::heldOutOfAll);
    }

    OutcomeCell.Sum sum(Predicate<OutcomeCell> which) {
        return new OutcomeCell.Sum(cells.stream().filter(which).toList());
    }

    /** Names of variants that somebody got. */
    private List<String> variants() {
        return new ArrayList<>(new TreeSet<>(cells.stream()
                .filter(OutcomeCell::treated)
                .map(OutcomeCell::variant)
                .filter(Objects::nonNull)
                .toList()));
    }

    private OutcomeCell.Sum variant(String name) {
        return sum(cell -> cell.treated() && name.equals(cell.variant()));
    }

    List<GroupResponse> groups() {
        var groups = new ArrayList<GroupResponse>();
        groups.add(group(GroupOutcome.TREATED, false, true, treated()));
        groups.add(group(GroupOutcome.HELD_OUT, false, false, control()));
        variants().forEach(name -> groups.add(group(name, true, true, variant(name))));
        if (ownHoldout && heldOutOfAll().of(OutcomeCell::customers) > 0) {
            groups.add(group(HELD_OUT_OF_ALL, false, false, heldOutOfAll()));
        }
        return groups;
    }

    /** @param inTime only those whom the verdict is about */
    List<GroupOutcome> outcomes(boolean inTime) {
        var all = inTime
                ? new GroupFigures(cells.stream().filter(OutcomeCell::counted).toList(), ownHoldout, shop)
                : this;
        var outcomes = new ArrayList<GroupOutcome>();
        outcomes.add(outcome(GroupOutcome.TREATED, all.treated()));
        outcomes.add(outcome(GroupOutcome.HELD_OUT, all.control()));
        variants().forEach(name -> outcomes.add(outcome(name, all.variant(name))));
        return outcomes;
    }

    private static GroupOutcome outcome(String name, OutcomeCell.Sum sum) {
        var closed = sum.closed();
        var customers = closed.of(OutcomeCell::customers);
        var others = closed.profits();
        return new GroupOutcome(
                name,
                sum.of(OutcomeCell::customers),
                customers,
                closed.of(OutcomeCell::returned),
                new Profits(customers - others.length, others));
    }

    private GroupResponse group(String name, boolean variant, boolean reached, OutcomeCell.Sum sum) {
        var closed = sum.closed();
        var open = sum.open();
        var customers = closed.of(OutcomeCell::customers);
        var returned = closed.of(OutcomeCell::returned);
        var regular = closed.of(OutcomeCell::regular);
        var followed = closed.of(OutcomeCell::followed);
        return new GroupResponse(
                name,
                variant,
                sum.of(OutcomeCell::customers),
                reached ? reached(sum) : null,
                customers,
                returned,
                ShareResponse.of(returned, customers),
                new GroupResponse.Open(open.of(OutcomeCell::customers), open.of(OutcomeCell::returned)),
                new GroupResponse.Regular(
                        regular,
                        customers - followed,
                        ShareResponse.of(closed.of(OutcomeCell::regularFollowed), followed)),
                new GroupResponse.MoneyOfGroup(
                        money(closed.money(OutcomeCell::revenue)),
                        money(closed.money(OutcomeCell::discounts)),
                        money(closed.money(OutcomeCell::cost)),
                        money(closed.money(OutcomeCell::profit)),
                        mean(closed.money(OutcomeCell::profit), customers)));
    }

    private @Nullable Money mean(BigDecimal sum, long of) {
        return of == 0 ? null : money(sum.divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP));
    }

    private static GroupResponse.Reached reached(OutcomeCell.Sum sum) {
        return new GroupResponse.Reached(
                sum.of(cell -> cell.reached().mails()),
                sum.of(cell -> cell.reached().sent()),
                sum.of(cell -> cell.reached().delivered()),
                sum.of(cell -> cell.reached().clicked()),
                sum.of(cell -> cell.reached().answered()),
                sum.of(cell -> cell.reached().replied()),
                sum.of(cell -> cell.reached().validated()),
                sum.of(cell -> cell.reached().interested()),
                sum.of(cell -> cell.reached().redeemed()));
    }

    Money money(BigDecimal amount) {
        return new Money(amount, shop.currency());
    }
}
