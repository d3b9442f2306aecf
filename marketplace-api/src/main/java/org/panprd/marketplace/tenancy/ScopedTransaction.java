package org.panprd.marketplace.tenancy;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.panprd.marketplace.platform.Sql;

/**
 * Puts the scope on a transaction before anything else happens in it, and only for it ({@code set_config(…, true)}). It
 * comes right after the interceptor that begins the transaction. A scope cannot change inside a transaction.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class ScopedTransaction {
    private static final String SET = "select set_config('app.scope', ?, true), set_config('app.person', ?, true),"
            + " set_config('app.operator', ?, true)";

    private static final String KEY = ScopedTransaction.class.getName();

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    Object scope(InvocationContext invocation) throws Exception {
        Scope scope =
                scopes.current().orElseThrow(() -> new IllegalStateException("No scope for " + invocation.getMethod()));
        Object begun = transaction.getResource(KEY);
        if (begun == null) {
            sql.query(SET, row -> row.getString(1), scope.value(), scope.person(), scope.operator());
            transaction.putResource(KEY, scope);
        } else if (!begun.equals(scope)) {
            throw new IllegalStateException("The transaction is in scope " + begun + ", not in " + scope);
        }
        return invocation.proceed();
    }
}
