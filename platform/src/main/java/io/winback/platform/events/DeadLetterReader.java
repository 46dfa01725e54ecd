package io.winback.platform.events;

import io.quarkus.logging.Log;
import io.winback.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads the open dead letters of a topic. A broker that is away is answered as such. */
@Singleton
class DeadLetterReader {

    private static final int CHUNK = 200;

    /** Handled letters that one page walks over in a partition before it ends short. */
    private static final int MOST_WALKED = 2_000;

    private final DeadLetters letters;
    private final HandledLetters handled;

    DeadLetterReader(DeadLetters letters, HandledLetters handled) {
        this.letters = letters;
        this.handled = handled;
    }

    /** Newest first. */
    record Listed(List<DeadLetterResponse> items, Map<Integer, Long> seen, Optional<Map<Integer, Long>> next) {}

    /** Open letters of one partition, from the last backwards, without what they hold; below {@code floor} nobody has looked yet. */
    private record Walked(int partition, List<DeadLetterResponse> open, long floor, long begin) {}

    long open(String topic) {
        return ask(box -> {
            var open = 0L;
            for (var span : box.spans(letters.topicOf(topic)).entrySet()) {
                var begin = span.getValue().begin();
                var end = span.getValue().end();
                open += Math.max(0, end - begin - handled.count(topic, span.getKey(), begin, end));
            }
            return open;
        });
    }

    /** @param below offsets by partition that were shown already; empty for the first page */
    Listed list(String topic, Map<Integer, Long> below, int limit) {
        return ask(box -> {
            var seen = new TreeMap<Integer, Long>();
            var walked = new ArrayList<Walked>();
            box.spans(letters.topicOf(topic)).forEach((partition, span) -> {
                seen.put(partition, span.end());
                var end = Math.min(span.end(), below.getOrDefault(partition, span.end()));
                walked.add(walk(box, topic, partition, new LetterBox.Span(span.begin(), end), limit));
            });
            return merged(walked, seen, limit);
        });
    }

    Optional<Letter> at(String topic, int partition, long offset) {
        return ask(box -> box.at(new TopicPartition(letters.topicOf(topic), partition), offset)
                .map(record -> new Letter(topic, record)));
    }

    /** The record that a letter with coordinates only is about, if its topic still has it. */
    Optional<ConsumerRecord<String, byte[]>> original(Letter letter) {
        return ask(
                box -> box.at(new TopicPartition(letter.topic(), letter.originalPartition()), letter.originalOffset())
                        .filter(letter::isAbout));
    }

    /** Shows open letters before these offsets in the order they came, as long as they are wanted. */
    void walk(String topic, Map<Integer, Long> before, Predicate<Letter> wanted) {
        ask(box -> {
            for (var span : box.spans(letters.topicOf(topic)).entrySet()) {
                var end = Math.min(span.getValue().end(), before.getOrDefault(span.getKey(), 0L));
                if (!walk(box, topic, span.getKey(), span.getValue().begin(), end, wanted)) {
                    return false;
                }
            }
            return true;
        });
    }

    private boolean walk(LetterBox box, String topic, int partition, long begin, long end, Predicate<Letter> wanted) {
        var dead = new TopicPartition(letters.topicOf(topic), partition);
        var more = new boolean[] {true};
        for (var from = begin; from < end && more[0]; from += CHUNK) {
            var to = Math.min(end, from + CHUNK);
            var done = handled.between(topic, partition, from, to);
            if (done.size() < to - from) {
                box.read(dead, from, to, record -> {
                    var letter = new Letter(topic, record);
                    more[0] = letter.at().equals(done.get(letter.offset())) || wanted.test(letter);
                    return more[0];
                });
            }
        }
        return more[0];
    }

    private Walked walk(LetterBox box, String topic, int partition, LetterBox.Span span, int limit) {
        var dead = new TopicPartition(letters.topicOf(topic), partition);
        var open = new ArrayList<DeadLetterResponse>();
        var floor = span.end();
        while (open.size() < limit && floor > span.begin() && span.end() - floor < MOST_WALKED) {
            var from = Math.max(span.begin(), floor - Math.min(CHUNK, Math.max(limit, 20)));
            var done = handled.between(topic, partition, from, floor);
            var found = new ArrayList<DeadLetterResponse>();
            if (done.size() < floor - from) {
                box.read(dead, from, floor, record -> {
                    var letter = new Letter(topic, record);
                    if (!letter.at().equals(done.get(letter.offset()))) {
                        found.add(0, DeadLetterResponse.of(letter));
                    }
                    return true;
                });
            }
            open.addAll(found);
            floor = from;
        }
        return new Walked(partition, open, floor, span.begin());
    }

    /** The newest of all partitions. A partition that was not walked to its beginning ends the page where its letters end. */
    private static Listed merged(List<Walked> walked, Map<Integer, Long> seen, int limit) {
        var items = new ArrayList<DeadLetterResponse>();
        var next = new TreeMap<Integer, Long>();
        var taken = new TreeMap<Integer, Integer>();
        Comparator<Walked> newest = Comparator.comparing(
                (Walked each) ->
                        each.open().get(taken.getOrDefault(each.partition(), 0)).letteredAt(),
                Comparator.reverseOrder());
        var queue = new PriorityQueue<Walked>(Math.max(1, walked.size()), newest.thenComparing(Walked::partition));
        walked.stream().filter(each -> !each.open().isEmpty()).forEach(queue::add);
        var unknown = walked.stream().anyMatch(each -> each.open().isEmpty() && each.floor() > each.begin());
        while (!queue.isEmpty() && items.size() < limit && !unknown) {
            var first = queue.remove();
            var place = taken.merge(first.partition(), 1, Integer::sum);
            items.add(first.open().get(place - 1));
            if (place < first.open().size()) {
                queue.add(first);
            } else {
                unknown = first.floor() > first.begin();
            }
        }
        var more = false;
        for (var each : walked) {
            var place = taken.getOrDefault(each.partition(), 0);
            var left = place < each.open().size();
            next.put(each.partition(), left ? each.open().get(place).offset() + 1 : each.floor());
            more |= left || each.floor() > each.begin();
        }
        return new Listed(items, seen, more ? Optional.of(next) : Optional.empty());
    }

    private <T> T ask(Function<LetterBox, T> question) {
        try (var box = letters.open()) {
            return question.apply(box);
        } catch (KafkaException e) {
            Log.warnf("dead letters cannot be read: %s", e.toString());
            throw away();
        }
    }

    static RuntimeException away() {
        return Problem.of(
                503,
                "broker-away",
                "Broker away",
                "The broker does not answer. Nothing was changed by what it did not answer; ask again later.");
    }
}
