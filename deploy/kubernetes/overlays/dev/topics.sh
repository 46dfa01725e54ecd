#!/bin/sh
# Makes the topics that are missing, when the broker answers. 12 partitions as everywhere, one copy: there is one broker.
set -eu

topic() {
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists --topic "$1" \
        --partitions 12 --replication-factor 1 --config message.timestamp.type=LogAppendTime --config "$2" --config "$3"
}
compacted() { topic "$1" cleanup.policy=compact max.compaction.lag.ms=86400000; }
kept() { topic "$1" cleanup.policy=delete retention.ms=2419200000; }

until /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --list >/dev/null; do
    sleep 2
done

compacted winback.contacts
compacted winback.customers
kept winback.orders
compacted winback.profiles
kept winback.segments
kept winback.campaigns
kept winback.surveys
compacted winback.definitions
kept winback.privacy

# dead letters
kept winback.contacts.campaign.dlq
kept winback.customers.segmentation.dlq
kept winback.customers.campaign.dlq
kept winback.orders.segmentation.dlq
kept winback.orders.campaign.dlq
kept winback.profiles.campaign.dlq
kept winback.profiles.customer.dlq
kept winback.segments.campaign.dlq
kept winback.campaigns.customer.dlq
kept winback.campaigns.segmentation.dlq
kept winback.campaigns.survey.dlq
kept winback.surveys.customer.dlq
kept winback.surveys.segmentation.dlq
kept winback.surveys.campaign.dlq
kept winback.definitions.campaign.dlq
kept winback.privacy.customer.dlq
kept winback.privacy.segmentation.dlq
kept winback.privacy.campaign.dlq
kept winback.privacy.survey.dlq
