package io.winback.survey.improvement;

import io.winback.platform.events.ErasedKeys;
import io.winback.platform.web.Problem;
import io.winback.survey.trail.Deed;
import io.winback.survey.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Improvements as marketers write and fix them. */
@ApplicationScoped
public class ImprovementService {

    private final Improvements improvements;
    private final Announcements announcements;
    private final AnnouncementWorker worker;
    private final ErasedKeys erased;
    private final Trail trail;
    private final Clock clock;

    /** What became of announcements to somebody who was erased. */
    public record Forgotten(long deleted, long kept) {}

    ImprovementService(
            Improvements improvements,
            Announcements announcements,
            AnnouncementWorker worker,
            ErasedKeys erased,
            Trail trail,
            Clock clock) {
        this.improvements = improvements;
        this.announcements = announcements;
        this.worker = worker;
        this.erased = erased;
        this.trail = trail;
        this.clock = clock;
    }

    /** Writes the improvement; the same content again changes nothing, whatever its state. */
    @Transactional
    ImprovementResponse put(String key, ImprovementRequest request) {
        var wording = request.wording();
        var now = clock.instant();
        var existing = improvements.lock(key);
        var written = existing.map(improvement ->
                        improvement.wording().equals(wording) ? improvement : improvement.written(wording, now))
                .orElseGet(() -> Improvement.open(key, wording, now));
        if (existing.isEmpty() || !existing.get().equals(written)) {
            improvements.write(written);
        }
        return response(written);
    }

    /** An improvement that exists. */
    public ImprovementResponse get(String key) {
        return response(improvements.find(key).orElseThrow(() -> unknown(key)));
    }

    /** By key. */
    public List<ImprovementResponse> after(String key, int limit) {
        var page = improvements.after(key, limit);
        var counts = improvements.counts(page.stream().map(Improvement::key).toList());
        return page.stream()
                .map(each -> ImprovementResponse.of(each, Objects.requireNonNull(counts.get(each.key()))))
                .toList();
    }

    /** All an answer may be said to name, by key: shops write them by hand, so they are few. */
    public List<ImprovementChoice> open() {
        return improvements.open();
    }

    /** Those of these keys that exist, by key. */
    public List<ImprovementChoice> choices(Collection<String> keys) {
        return improvements.choices(keys);
    }

    /** The answers that name it, the latest first. */
    public List<NamedResponse> named(String key, long before, int limit) {
        return improvements
                .find(key)
                .map(found -> improvements.named(found.key(), before, limit))
                .orElseThrow(() -> unknown(key));
    }

    /** Says of an answer that it names the improvement, or that it does not whatever the rule says. */
    @Transactional
    public void decide(String key, UUID answer, boolean named, String who) {
        var improvement = locked(key);
        improvement.requireOpen("change who named it");
        if (!improvements.readable(answer)) {
            throw Problem.of(
                    404,
                    "answer-unknown",
                    "Answer unknown",
                    "There is no answer " + answer + " that may be read; GET /api/answers lists them.");
        }
        if (improvements.decide(key, answer, named)) {
            trail.note(answer, named ? Deed.NAMED : Deed.NOT_NAMED, key, who, clock.instant());
        }
    }

    /**
     * Marks the improvement as fixed. Who is told is settled now: those who named it and were never told of it.
     *
     * @param again also those who were told before
     * @param expected how many would be told when somebody looked; none where nobody did
     */
    @Transactional
    public ImprovementResponse fix(String key, boolean again, @Nullable Long expected, String who) {
        erased.holdErasures();
        var fixed = locked(key).fixed(clock.instant());
        var settled = announcements.settle(fixed, again, who);
        if (expected != null && expected != settled) {
            throw Problem.ofField(
                    409,
                    "other-number-of-customers",
                    "Other number of customers",
                    "expected",
                    "By now " + settled + " would be told; look again, and send that number or none.");
        }
        improvements.write(fixed);
        worker.wakeAfterCommit();
        return response(fixed);
    }

    /** Opens it again; what was not told yet is taken back. One that is open stays as it is. */
    @Transactional
    public ImprovementResponse reopen(String key) {
        var improvement = locked(key);
        if (improvement.state() == ImprovementState.OPEN) {
            return response(improvement);
        }
        announcements.takeBack(key);
        return written(improvement.reopened());
    }

    /** Leaves it as it is, and nobody is told; a second call changes nothing. */
    @Transactional
    public ImprovementResponse leave(String key) {
        var improvement = locked(key);
        return improvement.state() == ImprovementState.WONT_FIX
                ? response(improvement)
                : written(improvement.leftAsItIs());
    }

    /** Tells the customer, who is locked, nothing more; what was told stays for the counts. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Forgotten forget(String customer, String freshId) {
        return announcements.forget(customer, freshId);
    }

    private ImprovementResponse written(Improvement improvement) {
        improvements.write(improvement);
        return response(improvement);
    }

    private Improvement locked(String key) {
        return improvements.lock(key).orElseThrow(() -> unknown(key));
    }

    private ImprovementResponse response(Improvement improvement) {
        var key = improvement.key();
        return ImprovementResponse.of(
                improvement,
                Objects.requireNonNull(improvements.counts(List.of(key)).get(key)));
    }

    private static RuntimeException unknown(String key) {
        return Problem.of(
                404,
                "improvement-unknown",
                "Improvement unknown",
                "There is no improvement " + key + "; GET /api/improvements lists them.");
    }
}
