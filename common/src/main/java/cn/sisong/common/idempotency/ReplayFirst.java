package cn.sisong.common.idempotency;

import jakarta.interceptor.InterceptorBinding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that asks another service before its own transaction begins. A repetition is answered from what was kept
 * without asking anybody, so that it succeeds while the other service is away; the write itself is {@link Idempotent}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ReplayFirst {}
