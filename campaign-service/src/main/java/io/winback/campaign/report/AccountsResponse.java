package io.winback.campaign.report;

import java.util.List;
import java.util.Map;

/** Whether the books balance: each line states two numbers that must be equal. */
record AccountsResponse(boolean balanced, List<Line> lines, Map<String, Long> messages, List<Unknown> unknown) {

    record Line(String name, long left, long right, boolean balanced) {

        static Line of(String name, long left, long right) {
            return new Line(name, left, right, left == right);
        }
    }

    /** A mail that may or may not have left. */
    record Unknown(String messageId, String customer, String campaign, String stage) {}

    static AccountsResponse of(List<Line> lines, Map<String, Long> messages, List<Unknown> unknown) {
        return new AccountsResponse(lines.stream().allMatch(Line::balanced), lines, messages, unknown);
    }
}
