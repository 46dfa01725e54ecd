package io.winback.platform.page;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A resource of pages: what is sent to it is checked to come from a form of ours. Every resource under {@code /ui} carries it. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface Page {}
