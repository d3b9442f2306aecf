package org.panprd.marketplace.tenancy;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The same for a transaction beside another: an interceptor is bound to one type of transaction only. */
@Interceptor
@Transactional(TxType.REQUIRES_NEW)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class ScopedNewTransaction extends ScopedTransaction {}
