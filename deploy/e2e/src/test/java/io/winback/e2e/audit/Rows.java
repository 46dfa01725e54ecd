package io.winback.e2e.audit;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a campaign service as they are, all of the same moment. */
record Rows(
        List<Run> runs,
        List<Mail> mails,
        List<Coupon> coupons,
        List<Use> uses,
        List<Order> orders,
        List<GivenBack> givenBack,
        List<Budget> budgets,
        Set<String> decidedRuns) {

    record Run(
            String id,
            String campaign,
            String customer,
            int number,
            String arm,
            @Nullable String heldOutBy,
            @Nullable String variant,
            String state,
            @Nullable String endReason,
            @Nullable String reason,
            Instant enrolledAt,
            Instant closesAt) {

        boolean treated() {
            return arm.equals("TREATED");
        }

        boolean first() {
            return number == 1;
        }
    }

    record Mail(String id, String campaign, String customer, String run, String stage, String state) {

        /** What is in doubt counts as sent. */
        boolean left() {
            return state.equals("SENT") || state.equals("UNKNOWN");
        }
    }

    /** @param campaign none where an agent gave it by hand */
    record Coupon(
            String code,
            String customer,
            @Nullable String campaign,
            @Nullable String run,
            String state,
            @Nullable BigDecimal cost,
            BigDecimal booked,
            @Nullable String order) {}

    /** @param discount in the currency of the order, which is the shop's here */
    record Use(
            String code,
            String order,
            String state,
            BigDecimal cost,
            @Nullable BigDecimal discount) {}

    /** @param goods null where they count for dates only */
    record Order(
            String id,
            String customer,
            Instant at,
            String status,
            @Nullable BigDecimal goods) {}

    record GivenBack(String order, BigDecimal goods, boolean whole) {}

    record Budget(String campaign, BigDecimal committed) {}

    /** What belongs to one campaign; orders are of all. */
    Rows of(String campaign) {
        var its = coupons.stream()
                .filter(coupon -> campaign.equals(coupon.campaign()))
                .toList();
        var codes = its.stream().map(Coupon::code).collect(Collectors.toSet());
        return new Rows(
                runs.stream().filter(run -> run.campaign().equals(campaign)).toList(),
                mails.stream().filter(mail -> mail.campaign().equals(campaign)).toList(),
                its,
                uses.stream().filter(use -> codes.contains(use.code())).toList(),
                orders,
                givenBack,
                budgets.stream()
                        .filter(budget -> budget.campaign().equals(campaign))
                        .toList(),
                decidedRuns);
    }

    static Rows read(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return new Rows(
                all(connection, "select * from enrollment", Rows::run),
                all(connection, "select * from message", Rows::mail),
                all(connection, "select * from coupon", Rows::coupon),
                all(connection, "select * from redemption", Rows::use),
                all(connection, "select * from purchase", Rows::order),
                all(
                        connection,
                        "select * from purchase_return",
                        row -> new GivenBack(
                                row.getString("order_id"), row.getBigDecimal("goods"), row.getBoolean("is_full"))),
                all(
                        connection,
                        "select * from offer_budget",
                        row -> new Budget(row.getString("campaign"), row.getBigDecimal("committed"))),
                Set.copyOf(all(
                        connection,
                        "select distinct enrollment_id from decision where decision in ('ENROLLED', 'HELD_OUT')",
                        row -> String.valueOf(row.getString(1)))));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> all(Connection connection, String question, Reading<T> reading) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery(question)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reading.of(rows));
            }
            return all;
        }
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getString("id"),
                row.getString("campaign"),
                row.getString("customer_id"),
                row.getInt("run"),
                row.getString("arm"),
                row.getString("held_out_by"),
                row.getString("variant"),
                row.getString("state"),
                row.getString("end_reason"),
                row.getString("reason"),
                row.getTimestamp("enrolled_at").toInstant(),
                row.getTimestamp("window_closes_at").toInstant());
    }

    private static Mail mail(ResultSet row) throws SQLException {
        return new Mail(
                row.getString("id"),
                row.getString("campaign"),
                row.getString("customer_id"),
                row.getString("enrollment_id"),
                row.getString("stage"),
                row.getString("state"));
    }

    private static Coupon coupon(ResultSet row) throws SQLException {
        return new Coupon(
                row.getString("code"),
                row.getString("customer_id"),
                row.getString("campaign"),
                row.getString("enrollment_id"),
                row.getString("state"),
                row.getBigDecimal("cost"),
                row.getBigDecimal("booked"),
                row.getString("redeemed_order"));
    }

    private static Use use(ResultSet row) throws SQLException {
        return new Use(
                row.getString("code"),
                row.getString("order_id"),
                row.getString("state"),
                row.getBigDecimal("cost"),
                row.getBigDecimal("discount"));
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getString("order_id"),
                row.getString("customer_id"),
                row.getTimestamp("ordered_at").toInstant(),
                row.getString("status"),
                row.getBigDecimal("goods"));
    }
}
