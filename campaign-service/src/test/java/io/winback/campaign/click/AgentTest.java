package io.winback.campaign.click;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BROWSER | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
                "BROWSER | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
                "BROWSER | Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0",
                "BROWSER | Mozilla/5.0 (Linux; Android 14; CUBOT NOTE 50) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile",
                "BOT | Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "BOT | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.0.0 Safari/537.36",
                "BOT | Mozilla/5.0 (compatible; BarracudaCentral)",
                "BOT | Mozilla/4.0 (compatible; ms-office; MSOffice rmj)",
                "BOT | facebookexternalhit/1.1",
                "TOOL | curl/8.5.0",
                "TOOL | python-requests/2.32.3",
                "TOOL | Java/17.0.9",
                "TOOL | Apache-HttpClient/5.3"
            })
    void tellsWhoFetches(Agent agent, String name) {
        assertThat(Agent.of(name)).isEqualTo(agent);
    }

    @Test
    void knowsOneThatSaysNothing() {
        assertThat(Agent.of(null)).isEqualTo(Agent.NONE);
        assertThat(Agent.of(" ")).isEqualTo(Agent.NONE);
    }
}
