package io.winback.survey.page;

import java.util.List;

/** What is around every page. */
record Frame(String language, String shop, String shopUrl, String style, List<LanguageLink> languages) {}
