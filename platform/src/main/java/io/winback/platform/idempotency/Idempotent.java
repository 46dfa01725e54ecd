package io.winback.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST that creates or spends: with the header {@code Idempotency-Key} the effect happens once and its answer is kept for a day.
 * The same key with another request is answered 422. The method returns a {@code Response}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** How long the method may take with a key, in seconds; 0 for as long as any transaction. */
    @Nonbinding
    int timeout() default 0;
}
