package io.winback.survey.page;

/** The same page in another language. */
record LanguageLink(String code, String name, String href, boolean current) {}
