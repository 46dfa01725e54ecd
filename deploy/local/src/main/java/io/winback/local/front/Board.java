package io.winback.local.front;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the run has done and has still to do, part by part and step by step. Written by the launcher, read by the page. */
public final class Board {

    /** How far a step is. */
    public enum Progress {
        WAITING,
        WORKING,
        DONE,
        FAILED
    }

    /** Whether a part runs. */
    public enum Condition {
        WAITING,
        STARTING,
        UP,
        DOWN,
        STOPPED
    }

    /** One step of the run. */
    public record Step(String title, Progress progress, String detail) {}

    /** One process of the suite. */
    public record Part(
            String name, String title, String address, Optional<String> api, Condition condition, String note) {}

    /** What a driver tells: a title, lines of text, perhaps a piece of HTML of its own. */
    public record Story(String title, List<String> lines, Optional<String> html) {}

    private final Instant begun;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Story> stories = new LinkedHashMap<>();
    private String headline = "Starting";

    public Board(Instant begun) {
        this.begun = begun;
    }

    public synchronized void headline(String text) {
        headline = text;
    }

    public synchronized String headline() {
        return headline;
    }

    public Duration running(Instant now) {
        return Duration.between(begun, now);
    }

    public synchronized void step(String title, Progress progress, String detail) {
        steps.put(title, new Step(title, progress, detail));
    }

    public synchronized List<Step> steps() {
        return List.copyOf(steps.values());
    }

    public synchronized long stepsLeft() {
        return steps.values().stream()
                .filter(step -> step.progress() != Progress.DONE)
                .count();
    }

    public synchronized void add(Part part) {
        parts.put(part.name(), part);
    }

    public synchronized void part(String name, Condition condition, String note) {
        parts.computeIfPresent(
                name, (same, part) -> new Part(name, part.title(), part.address(), part.api(), condition, note));
    }

    public synchronized List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /** Shows a story, in place of an earlier one of the same title. */
    public synchronized void tell(Story story) {
        stories.put(story.title(), story);
    }

    public synchronized List<Story> stories() {
        return new ArrayList<>(stories.values());
    }
}
