/**
 * Who is reading and in which language, and the token that proves that a form was ours. Nothing here knows a page.
 */
@NullMarked
package org.panprd.marketplace.web.session;

import org.jspecify.annotations.NullMarked;
