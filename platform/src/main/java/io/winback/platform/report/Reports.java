package io.winback.platform.report;

import io.winback.platform.csv.CsvTable;
import io.winback.platform.page.Frame;
import io.winback.platform.page.Pages;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers with a report, as a page or one of its tables as CSV. */
public final class Reports {

    private static final int OK = 200;
    /** Without it spreadsheets take UTF-8 for something else. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final int UNPROCESSABLE = 422;

    private Reports() {}

    /** The page; 422 where something is wrong with what was asked. */
    public static Response show(Frame frame, ReportPage page) {
        return Pages.answer(page.fault().isEmpty() ? OK : UNPROCESSABLE, frame, ReportTemplates.page(frame, page));
    }

    /**
     * The table of one section as a file: figures plain, an interval in two columns more. 404 if there is no such section.
     *
     * @param name of the file, before that of the section
     */
    public static Response csv(String name, Report report, String id) {
        var section = report.sections().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Response.ok(BYTE_ORDER_MARK + SectionCsv.of(section.table()).text(), CsvTable.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "-" + id + ".csv\"")
                .build();
    }
}
