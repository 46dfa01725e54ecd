package io.winback.campaign.click;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Kinds of programs that fetch links, by what they call themselves. Only the kind is kept. */
enum Agent {
    BROWSER,
    /** Says that it reads for somebody else: search engines, previews, mail gateways. */
    BOT,
    /** A library or a command. */
    TOOL,
    /** Says nothing. */
    NONE;

    private static final Pattern BOTS = Pattern.compile(
            "(?<!cu)bot\\b|bot[/;_-]|crawl|spider|slurp|preview|scan|monitor|headless|phantomjs|selenium|puppeteer|playwright|lighthouse"
                    + "|facebookexternalhit|whatsapp|telegram|embedly|archiver|validator|fetcher|proxy|safelinks|barracuda|mimecast"
                    + "|proofpoint|symantec|trendmicro|sophos|fortinet|forcepoint|cisco|ironport|kaspersky|mcafee|bitdefender|trustwave"
                    + "|existence discovery|ms-office|microsoft office|google-safety|googleimage|urlscan|virustotal");
    private static final Pattern TOOLS = Pattern.compile(
            "^(curl|wget|python|java|okhttp|go-http|apache-http|libwww|axios|node|ruby|perl|php|httpie|postman|guzzle|scrapy|winhttp"
                    + "|dart|powershell|aiohttp|http)\\b.*|.*(python-requests|httpclient|urllib|libcurl).*");

    static Agent of(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return NONE;
        }
        var name = userAgent.toLowerCase(Locale.ROOT);
        if (BOTS.matcher(name).find()) {
            return BOT;
        }
        return TOOLS.matcher(name).matches() || !name.startsWith("mozilla/") && !name.startsWith("opera/")
                ? TOOL
                : BROWSER;
    }
}
