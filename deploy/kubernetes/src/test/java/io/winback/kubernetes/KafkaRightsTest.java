package io.winback.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics and rights are those the code uses: no fewer, and none to spare. */
class KafkaRightsTest {

    private static final String KEPT = Long.toString(Duration.ofDays(28).toMillis());

    @Test
    void hasEveryTopicAndItsDeadLetters() {
        assertThat(Overlay.of("production").all(KafkaTopic.class).map(topic -> topic.getMetadata()
                        .getName()))
                .containsExactlyInAnyOrderElementsOf(topics());
    }

    @Test
    void keepsTopicsAsTheDesignSays() {
        assertThat(Overlay.of("production").all(KafkaTopic.class)).allSatisfy(topic -> {
            var compacted = Code.topics().getOrDefault(topic.getMetadata().getName(), false);
            assertThat(topic.getMetadata().getLabels()).containsEntry("strimzi.io/cluster", "winback");
            assertThat(topic.getSpec().getPartitions()).isEqualTo(12);
            assertThat(topic.getSpec().getReplicas()).isEqualTo(3);
            assertThat(text(topic.getSpec().getConfig()))
                    .containsEntry("min.insync.replicas", "2")
                    .containsEntry("message.timestamp.type", "LogAppendTime")
                    .containsEntry("cleanup.policy", compacted ? "compact" : "delete");
            assertThat(text(topic.getSpec().getConfig()).get("retention.ms")).isEqualTo(compacted ? null : KEPT);
        });
    }

    @Test
    void makesNoTopicByItself() {
        var kafka =
                Overlay.of("production").one(Kafka.class, "winback").getSpec().getKafka();

        assertThat(text(kafka.getConfig()))
                .containsEntry("auto.create.topics.enable", "false")
                .containsEntry("min.insync.replicas", "2")
                .containsEntry("default.replication.factor", "3");
        assertThat(kafka.getListeners()).singleElement().satisfies(listener -> {
            assertThat(listener.isTls()).isTrue();
            assertThat(listener.getAuth().getType()).isEqualTo("tls");
        });
        assertThat(kafka.getAuthorization().getType()).isEqualTo("simple");
        assertThat(Code.text(Overlay.ROOT.resolve("overlays/dev/server.properties")))
                .contains("auto.create.topics.enable=false");
    }

    @Test
    void makesTheSameTopicsInDev() {
        var made = Code.text(Overlay.ROOT.resolve("overlays/dev/topics.sh"))
                .lines()
                .filter(line -> line.matches("(kept|compacted) .*"))
                .collect(Collectors.toMap(line -> line.split(" ")[1], line -> line.startsWith("compacted")));

        assertThat(made.keySet()).isEqualTo(topics());
        Code.topics().forEach((topic, compacted) -> assertThat(made).containsEntry(topic, compacted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "segmentation", "campaign", "survey"})
    void letsAServiceDoWhatItsCodeDoes(String service) {
        var expected = new TreeSet<String>();
        var read = Set.copyOf(Code.channels(service).values());
        read.forEach(topic -> expected.add("topic " + topic + " Read"));
        Code.produced(service).forEach(topic -> expected.add("topic " + topic + " Write"));
        Code.groups(service).forEach(group -> expected.add("group " + group + " Read"));
        for (var topic : read) {
            var letters = topic + "." + service + ".dlq";
            expected.add("topic " + letters + " Read");
            expected.add("topic " + letters + " Write");
        }
        expected.stream()
                .filter(right -> right.startsWith("topic"))
                .map(right -> right.replaceAll("(Read|Write)$", "Describe"))
                .toList()
                .forEach(expected::add);

        assertThat(rights(service + "-kafka")).isEqualTo(expected);
    }

    @Test
    void letsKedaLookOnly() {
        assertThat(rules("keda-kafka"))
                .allSatisfy(rule -> assertThat(rule.getOperations().toString()).isEqualTo("[DESCRIBE]"));
        assertThat(Overlay.of("production").all(KafkaUser.class)).hasSize(Overlay.SERVICES.size() + 1);
    }

    private static Set<String> topics() {
        var all = new TreeSet<>(Code.topics().keySet());
        for (var service : Overlay.SERVICES) {
            Code.channels(service).values().forEach(topic -> all.add(topic + "." + service + ".dlq"));
        }
        return all;
    }

    private static Set<String> rights(String user) {
        return rules(user).stream()
                .flatMap(
                        rule -> rule.getOperations().stream().map(operation -> named(rule) + " " + operation.toValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.util.List<AclRule> rules(String user) {
        var spec = Overlay.of("production").one(KafkaUser.class, user).getSpec();
        assertThat(spec.getAuthentication().getType()).isEqualTo("tls");
        return ((KafkaUserAuthorizationSimple) spec.getAuthorization()).getAcls();
    }

    private static String named(AclRule rule) {
        if (rule.getResource() instanceof AclRuleTopicResource topic) {
            assertThat(topic.getPatternType()).isEqualTo(AclResourcePatternType.LITERAL);
            return "topic " + topic.getName();
        }
        var group = (AclRuleGroupResource) rule.getResource();
        assertThat(group.getPatternType()).isEqualTo(AclResourcePatternType.LITERAL);
        return "group " + group.getName();
    }

    private static Map<String, String> text(Map<String, Object> config) {
        return config.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}
