/**
 * Which businesses may sell in a tenant, and by which <em>licences</em>. A business sends an <em>application</em>, the
 * tenant's bureau decides, and an approved one is an operator from then on. A licence that another tenant has checked
 * counts where an <em>agreement</em> says so. One that has ended stops the sale of what needs it.
 */
@NullMarked
package org.panprd.marketplace.licensing;

import org.jspecify.annotations.NullMarked;
