/** The schema history and the two roles of the database: one that owns the tables, one that the application uses. */
@NullMarked
package org.panprd.marketplace.database;

import org.jspecify.annotations.NullMarked;
