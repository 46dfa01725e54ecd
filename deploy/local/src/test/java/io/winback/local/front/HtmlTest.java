package io.winback.local.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void escapesForContentAndAttributes() {
        assertThat(Html.escape("<a href=\"x\" title='y'>&"))
                .isEqualTo("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
    }

    @Test
    void linksAddressesOfThisMachineOnly() {
        assertThat(Html.withLinks("<see> http://localhost:8080/s/v1.k.p?a=1&b=2\" and http://elsewhere.example/"))
                .isEqualTo("&lt;see&gt; <a href=\"http://localhost:8080/s/v1.k.p?a=1&amp;b=2\">"
                        + "http://localhost:8080/s/v1.k.p?a=1&amp;b=2</a>&quot; and http://elsewhere.example/");
    }

    @Test
    void opensLinksOfAMailOutsideItsFrame() {
        assertThat(MailHtml.inFrame("<p>x")).isEqualTo("<base target=\"_blank\"><p>x");
        assertThat(MailHtml.inFrame("<HTML><HEAD lang=en><title>"))
                .isEqualTo("<HTML><HEAD lang=en><base target=\"_blank\"><title>");
    }
}
