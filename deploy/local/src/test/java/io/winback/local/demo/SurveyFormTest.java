package io.winback.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SurveyFormTest {

    private static final String PAGE = """
            <html><body>
            <form method="get" action="/search"><input type="radio" name="reason" value="SERVICE"></form>
            <form method="post" action="?page=2">
              <input type="hidden" name="version" value="1">
              <input type="radio" name="reason" value="SERVICE"><input type="radio" name="reason" value="QUALITY">
              <input type="radio" name="detail.SERVICE" value="SERVICE.DELIVERY">
              <select name="contact"><option value="">choose</option><option value="NO">No</option></select>
              <textarea name="comment"></textarea>
            </form></body></html>
            """;

    @Test
    void aFormIsFilledWithWhatItOffers() {
        // when
        var form = SurveyForm.read(PAGE, "http://localhost:8080/s/abc").orElseThrow();

        // then
        assertThat(form.action()).isEqualTo("http://localhost:8080/s/abc?page=2");
        assertThat(form.offers("QUALITY")).isTrue();
        assertThat(form.filled(List.of("SERVICE", "SERVICE.DELIVERY", "NO")))
                .isEqualTo("version=1&reason=SERVICE&detail.SERVICE=SERVICE.DELIVERY&contact=NO");
    }

    @Test
    void aPageThatAsksNothingHasNoForm() {
        assertThat(SurveyForm.read(
                        "<p>Thank you.</p><form method=post><button>Back</button></form>", "http://localhost/"))
                .isEmpty();
    }
}
