package io.winback.campaign.transport;

import io.quarkus.logging.Log;
import io.winback.campaign.transport.AccountState.Circuit;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Our account at the mail server, as all processes see it: one row, changed under its lock in the caller's transaction. Whoever takes the
 * lock takes it last, and holds it until the end of that transaction.
 */
@Singleton
public class SmtpAccount {

    private final Database database;
    private final TransportConfig config;
    private final String account;

    SmtpAccount(
            Database database,
            TransportConfig config,
            @ConfigProperty(name = "quarkus.mailer.host") String host,
            @ConfigProperty(name = "quarkus.mailer.username") Optional<String> user) {
        this.database = database;
        this.config = config;
        this.account = user.map(name -> name + "@" + host).orElse(host);
    }

    /**
     * How many mails may leave.
     *
     * @param probe the one mail tries whether the account works again
     * @param pause how long to wait before asking again, if fewer than wanted
     */
    public record Allowance(int mails, boolean probe, Duration pause) {}

    /** A glance without a lock. The first of all begins the account: what nobody keeps would be just as empty at every glance. */
    public Allowance glance(int wanted, Instant now) {
        var seen = read(false);
        if (seen.isEmpty()) {
            create(now);
        }
        return allowance(seen.orElseGet(() -> AccountState.fresh(now)), wanted, now);
    }

    /** Takes the tokens of so many mails, or fewer. */
    public Allowance take(int wanted, Instant now) {
        var seen = read(false);
        if (seen.isEmpty()) {
            create(now);
        } else if (unlimited(seen.get(), now)) {
            return new Allowance(wanted, false, Duration.ZERO);
        }
        var state = read(true).orElseThrow();
        var grant = state.take(wanted, now, config);
        write(grant.after());
        return new Allowance(grant.mails(), grant.probe(), grant.after().wait(wanted - grant.mails(), now, config));
    }

    /** The mail server asks for fewer mails. */
    public void slower(Instant now) {
        change(now, state -> state.slower(now, config));
    }

    /** No mail can leave at present. */
    public void broken(String reason, Instant now) {
        change(now, state -> state.broken(reason, now, config));
    }

    /** The mail that tried came through. */
    public void working(Instant now) {
        change(now, AccountState::working);
    }

    /** For people and gauges: CLOSED lets mails through. */
    public String circuit() {
        return read(false).map(state -> state.circuit().name()).orElse(Circuit.CLOSED.name());
    }

    /** Mails a second at present; infinite without a limit. */
    public double rate(Instant now) {
        return read(false).orElseGet(() -> AccountState.fresh(now)).rate(now, config);
    }

    private boolean unlimited(AccountState state, Instant now) {
        return state.circuit() == Circuit.CLOSED && Double.isInfinite(state.rate(now, config));
    }

    private Allowance allowance(AccountState state, int wanted, Instant now) {
        var grant = state.take(wanted, now, config);
        return new Allowance(grant.mails(), grant.probe(), state.wait(wanted, now, config));
    }

    private void change(Instant now, UnaryOperator<AccountState> change) {
        create(now);
        var before = read(true).orElseThrow();
        var after = change.apply(before);
        if (!after.equals(before)) {
            write(after);
            Log.warnf(
                    "smtp account changed circuit=%s failures=%d rate=%.1f reason=%s",
                    after.circuit(), after.failures(), after.rate(now, config), after.reason());
        }
    }

    private void create(Instant now) {
        database.use(sql ->
                sql.createUpdate("""
                        insert into smtp_account (account, tokens, refilled_at, circuit, failures)
                        values (:account, 0, :now, 'CLOSED', 0) on conflict do nothing
                        """).bind("account", account).bind("now", now).execute());
    }

    private Optional<AccountState> read(boolean lock) {
        return database.with(sql -> sql.createQuery(
                        "select * from smtp_account where account = :account" + (lock ? " for update" : ""))
                .bind("account", account)
                .map((row, context) -> state(row))
                .findOne());
    }

    private void write(AccountState state) {
        database.use(sql -> sql.createUpdate("""
                        update smtp_account set tokens = :tokens, refilled_at = :refilledAt, slow_rate = :slowRate,
                          slowed_at = :slowedAt, circuit = :circuit, failures = :failures, open_until = :openUntil,
                          reason = :reason where account = :account
                        """)
                .bind("tokens", state.tokens())
                .bind("refilledAt", state.refilledAt())
                .bind("slowRate", state.slowRate())
                .bind("slowedAt", state.slowedAt())
                .bind("circuit", state.circuit().name())
                .bind("failures", state.failures())
                .bind("openUntil", state.openUntil())
                .bind("reason", state.reason())
                .bind("account", account)
                .execute());
    }

    private static AccountState state(ResultSet row) throws SQLException {
        return new AccountState(
                row.getDouble("tokens"),
                Instants.of(row, "refilled_at"),
                row.getObject("slow_rate", Double.class),
                Instants.orNull(row, "slowed_at"),
                Circuit.valueOf(row.getString("circuit")),
                row.getInt("failures"),
                Instants.orNull(row, "open_until"),
                row.getString("reason"));
    }
}
