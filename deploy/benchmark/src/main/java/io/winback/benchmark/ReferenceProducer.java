package io.winback.benchmark;

import org.apache.kafka.tools.ProducerPerformance;

/** Runs Kafka's producer performance tool twice in one process, so that its second figure is that of a warm one. */
final class ReferenceProducer {

    private ReferenceProducer() {}

    public static void main(String[] arguments) throws Exception {
        ProducerPerformance.main(arguments);
        ProducerPerformance.main(arguments);
    }
}
