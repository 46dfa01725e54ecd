package io.winback.campaign.click;

import io.winback.platform.links.SignedLinks;
import io.winback.platform.shop.LinkTargets;
import io.winback.platform.time.Machine;
import io.winback.platform.trace.Steps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Follows a link: notes that it was fetched, and says where it leads. */
@ApplicationScoped
class ClickService {

    private final SignedLinks links;
    private final Targets targets;
    private final LinkTargets allowed;
    private final ClickLog log;
    private final Steps steps;
    private final Clock clock;
    private final Clock machine;

    ClickService(
            SignedLinks links,
            Targets targets,
            LinkTargets allowed,
            ClickLog log,
            Steps steps,
            Clock clock,
            @Machine Clock machine) {
        this.links = links;
        this.targets = targets;
        this.allowed = allowed;
        this.log = log;
        this.steps = steps;
        this.clock = clock;
        this.machine = machine;
    }

    /** The stored target; nothing for a link that is not good, or whose host the shop has taken off its list since. */
    @Transactional
    public Optional<String> follow(String token, Visit visit) {
        var link = Link.of(token, links);
        var target = link.flatMap(found -> targets.target(found.id())).filter(allowed::allows);
        if (target.isPresent()) {
            steps.with("follow link", () -> log.reader(link.get()), () -> note(link.get(), visit));
        }
        return target;
    }

    private boolean note(Link link, Visit visit) {
        log.append(link, visit, clock.instant(), machine.instant());
        return true;
    }
}
