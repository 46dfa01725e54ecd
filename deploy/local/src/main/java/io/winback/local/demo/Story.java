package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The story from the empty suite to the balanced accounts. */
final class Story {

    private final Machinery on;
    private final Plot plot;
    private final DemoOptions options;
    private final Marketing marketing;
    private final Deeds deeds;
    private final Helpdesk helpdesk;
    private final Mending mending;
    private final Population population;
    private final Replay replay;
    private final List<String> faults = new ArrayList<>();

    Story(Machinery machinery, Plot plot, DemoOptions options) {
        this.on = machinery;
        this.plot = plot;
        this.options = options;
        this.marketing = new Marketing(on.suite());
        this.deeds = new Deeds(on.suite().http(), on.storefront(), on.clock());
        this.helpdesk = new Helpdesk(on.suite());
        this.mending = new Mending(on.suite(), deeds);
        this.population = new Population(
                plot.people(),
                on.mailbox(),
                deeds,
                helpdesk,
                new Population.Timing(plot.start(), plot.shift().zone(), options.seed()));
        this.replay = new Replay(plot.replayed(), on.storefront(), on.threads());
    }

    /** Tells the whole story; what does not balance at its end. */
    List<String> tell() {
        load();
        launch();
        live();
        conclude();
        return List.copyOf(faults);
    }

    private void load() {
        var shop = plot.shop();
        on.front()
                .tell(
                        "The shop",
                        List.of(
                                shop.about(),
                                Words.count(shop.countries().size()) + " customers, "
                                        + Words.count(shop.history().size())
                                        + " orders of history to " + shop.cut() + ", "
                                        + Words.count(shop.replayed().size())
                                        + " to be replayed",
                                "dates are shifted by " + plot.shift().weeks() + " weeks: the story begins on "
                                        + plot.cutDay(),
                                "invented: names, contacts under .example, six products, a margin of 30 %; "
                                        + Invention.rates(),
                                "played customers (seed " + options.seed() + "): " + Temper.rates()));
        on.clock().moveTo(plot.start());
        marketing.policy();
        var loading = new Loading(on.suite(), on.clock());
        loading.customers(plot.people(), plot.consentAt());
        loading.orders(plot.history());
        compareStages();
        loading.customers(You.entered(), plot.consentAt());
        loading.orders(plot.yourHistory());
    }

    /** The suite's stages, against those counted here and, for the published file, those published. */
    private void compareStages() {
        var stages = marketing.stages(plot.cutDay());
        var counted = StageCounts.of(plot.shop());
        var published = plot.shop().expected();
        var lines = new ArrayList<String>();
        lines.add("the suite says        " + stages);
        lines.add("counted by the driver " + counted);
        if (published != null) {
            lines.add("published reference   " + published);
        }
        var equal = stages.equals(counted) && (published == null || stages.equals(published));
        lines.add(equal ? "equal" : "NOT EQUAL");
        on.front().tell("Lifecycle stages on " + plot.cutDay() + ", repeat interval 30, lapse threshold 90", lines);
        if (!equal) {
            faults.add("lifecycle stages differ from the reference: " + stages);
        }
    }

    private void launch() {
        on.front().tell("Who is lost, and worth winning back", new Worth(marketing).lines(plot.cutDay()));
        marketing.products(plot.start());
        marketing.segment();
        on.clock().settle();
        marketing.writeCampaign();
        var rehearsal = marketing.rehearsal();
        on.front().tell("The campaign is rehearsed before it is launched", RehearsalLines.of(rehearsal));
        marketing.launch(rehearsal.path("audience").asLong());
        mending.begin();
        population.plan(Mending.at(plot.start(), plot.endsAt()), mending::fix);
        on.clock().settle();
        on.front().say("Campaign launched; " + options.months() + " months begin");
    }

    private void live() {
        var crash = options.crash() ? new Crash(on.front(), plot.start(), plot.endsAt(), options.seed()) : null;
        if (crash != null) {
            on.front().tell("Planned kills", crash.plan());
        }
        var progress = new Progress(on.front(), plot.start(), plot.endsAt());
        on.clock().runUntil(plot.endsAt(), replay, population, states -> {
            progress.at(on.clock().instant());
            if (crash != null) {
                crash.before(states, on.clock().instant());
            }
        });
        on.front()
                .say("The story took " + progress.seconds() + " s for "
                        + on.clock().steps() + " steps of the clock");
        if (crash != null && crash.left() > 0) {
            faults.add(crash.left() + " planned kills did not happen");
        }
    }

    private void conclude() {
        on.clock().settle();
        var enrollments = Enrollment.all(on.suite());
        var planted = PlantedEffect.of(enrollments, plot.unaided(), deeds.orders(), plot.ordersUntil());
        var report = report();
        var lines = ReportLines.of(report, planted);
        lines.add("Played customers: " + deeds.summary() + "; " + helpdesk.summary());
        on.front().tell("Report of the campaign " + Marketing.CAMPAIGN, lines);
        on.front().tell("What they named is mended, and they are told", mending.lines());
        faults.addAll(mending.faults());
        on.front().tell("What the purchases say", new Measured(on.suite()).lines(plot.cutDay()));
        var accounts = new ArrayList<>(
                Accounts.check(new Books(on.suite(), on.mailbox(), on.kafka(), on.clock()).read(report)));
        accounts.addAll(
                OwnCount.of(enrollments, plot.replayed(), deeds.orders()).against(report, Plot.ZONE));
        on.front().tell("Accounts", accounts.stream().map(AccountLine::toString).toList());
        accounts.stream()
                .filter(line -> !line.balanced())
                .map(AccountLine::toString)
                .forEach(faults::add);
        forget();
        You.chosen(enrollments).ifPresentOrElse(you -> new Guide(on, you).show(), () -> on.front()
                .tell("You", List.of("Chance held out every one of you; try another --seed.")));
    }

    private void forget() {
        if (on.traces().isEmpty()) {
            return;
        }
        var forgetting = new Forgetting(on.suite(), on.clock(), on.traces().get());
        on.front().tell("Somebody asks to be forgotten", forgetting.play(plot.cutDay(), reportPath()));
        faults.addAll(forgetting.faults());
    }

    private JsonNode report() {
        return on.suite().asAuditor(Service.CAMPAIGN, reportPath());
    }

    private String reportPath() {
        return "/api/reports/campaigns/" + Marketing.CAMPAIGN + "?ordersUntil=" + plot.ordersUntil();
    }

    /** Lets You act and goes on with the clock when You did, for as long as the run lives. */
    void stay() {
        You.chosen(Enrollment.all(on.suite())).ifPresent(you -> new Guide(on, you).follow(replay, population));
    }
}
