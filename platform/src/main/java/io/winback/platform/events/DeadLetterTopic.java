package io.winback.platform.events;

/** @param open dead letters that nobody has replayed or discarded */
public record DeadLetterTopic(String topic, String deadLetters, long open, boolean payloadKept) {}
