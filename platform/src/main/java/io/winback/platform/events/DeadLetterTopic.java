package io.winback.platform.events;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** @param open dead letters that nobody has replayed or discarded */
@RegisterForReflection
public record DeadLetterTopic(String topic, String deadLetters, long open, boolean payloadKept) {}
