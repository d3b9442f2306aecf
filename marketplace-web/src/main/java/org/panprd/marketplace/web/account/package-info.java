/**
 * What a person has with the marketplace: who they are, whom they travel with and on which documents, what they agree to,
 * and their rights over all of it. Nothing of it is kept here, not even in the session.
 */
@NullMarked
package org.panprd.marketplace.web.account;

import org.jspecify.annotations.NullMarked;
