package io.winback.survey.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.csv.SafeCell;
import io.winback.platform.events.EventJson;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The answers to a survey as a file, in the order in which they were first given, read page by page while they are sent: each is there
 * once, also one that changes meanwhile. Choices are codes, the same in every language.
 */
@Singleton
class AnswerFile {

    private static final int PAGE = 1_000;
    private static final List<String> HEADING = List.of(
            "answerId",
            "invitationId",
            "customerId",
            "survey",
            "surveyVersion",
            "campaign",
            "language",
            "panel",
            "value",
            "currency",
            "reason",
            "subReason",
            "contactBy",
            "suspicion",
            "firstAnsweredAt",
            "answeredAt",
            "version");

    private final AnswerList answers;
    private final ObjectMapper json;

    AnswerFile(AnswerList answers, EventJson json) {
        this.answers = answers;
        this.json = json.mapper();
    }

    /** One line for each. */
    StreamingOutput ndjson(AnswerFilter filter) {
        return stream -> {
            try (var text = writer(stream)) {
                each(filter, answer -> text.append(json.writeValueAsString(answer))
                        .append('\n'));
            }
        };
    }

    /** A column {@code question.<key>} for each question; codes of one that takes several have blanks between them. */
    StreamingOutput csv(AnswerFilter filter, List<String> questions) {
        return stream -> {
            try (var csv = new CSVPrinter(writer(stream), CSVFormat.RFC4180)) {
                csv.printRecord(
                        Stream.concat(HEADING.stream(), questions.stream().map(key -> "question." + key))
                                .toList());
                each(filter, answer -> csv.printRecord(cells(answer, questions)));
            }
        };
    }

    private static List<Object> cells(AnswerResponse answer, List<String> questions) {
        var value = answer.value();
        var cells = new ArrayList<Object>(List.of(
                answer.answerId(),
                answer.invitationId(),
                SafeCell.of(answer.customerId()),
                answer.survey(),
                answer.surveyVersion(),
                text(answer.campaign()),
                answer.language(),
                text(answer.panel()),
                value == null ? "" : value.amount().toPlainString(),
                value == null ? "" : value.currency().getCurrencyCode()));
        cells.addAll(List.of(
                text(answer.reason()),
                text(answer.subReason()),
                text(answer.contactBy()),
                String.join(" ", answer.suspicion()),
                answer.firstAnsweredAt(),
                answer.answeredAt(),
                answer.version()));
        questions.forEach(question -> cells.add(said(answer, question)));
        return cells;
    }

    private static String said(AnswerResponse answer, String question) {
        var codes = answer.choices().get(question);
        return codes == null ? text(answer.texts().get(question)) : String.join(" ", codes);
    }

    private static String text(@Nullable String cell) {
        return SafeCell.of(Objects.requireNonNullElse(cell, ""));
    }

    private static Writer writer(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    private void each(AnswerFilter filter, Line line) throws IOException {
        List<AnswerResponse> page;
        @Nullable AnswerResponse last = null;
        do {
            page = answers.after(last, filter, PAGE);
            for (var answer : page) {
                last = answer;
                line.write(answer);
            }
        } while (page.size() == PAGE);
    }

    /** Writes one answer. */
    @FunctionalInterface
    private interface Line {
        void write(AnswerResponse answer) throws IOException;
    }
}
