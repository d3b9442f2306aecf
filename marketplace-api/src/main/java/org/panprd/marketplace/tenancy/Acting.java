package org.panprd.marketplace.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * As what a caller acts in an operation, or in all those of a resource; an operation's own stands before its class's.
 * Where there is none, the operation is everybody's and sees what is published. {@link ScopeFilter} reads it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Acting {
    /** The role. */
    Role value();
}
