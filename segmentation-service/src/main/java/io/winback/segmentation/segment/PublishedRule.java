package io.winback.segmentation.segment;

/** The rule that decides who is a member of a segment. */
record PublishedRule(String segment, int version, Rule rule) {}
