package io.winback.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads manifests into the typed models there are; the rest stays generic. */
final class Manifests {

    private static final Map<String, Class<? extends HasMetadata>> TYPED = Map.of(
            "Kafka", Kafka.class,
            "KafkaNodePool", KafkaNodePool.class,
            "KafkaTopic", KafkaTopic.class,
            "KafkaUser", KafkaUser.class,
            "PodMonitor", PodMonitor.class,
            "PrometheusRule", PrometheusRule.class);
    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    private Manifests() {}

    static List<HasMetadata> read(String text) {
        return Stream.of(text.split("(?m)^---$")).map(Manifests::one).toList();
    }

    private static HasMetadata one(String document) {
        HasMetadata read = YAML.unmarshal(document);
        if (!(read instanceof GenericKubernetesResource)) {
            return read;
        }
        var type = TYPED.get(read.getKind());
        return type == null ? read : YAML.unmarshal(document, type);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> plain(String document) {
        return YAML.unmarshal(document, Map.class);
    }

    /** As YAML writes it: maps, lists and plain values. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> plain(Object resource) {
        return YAML.convertValue(resource, Map.class);
    }
}
