/**
 * The check of the tenants' files: their form by the JSON Schemas beside them, and what holds between files. It runs
 * when the files are packed, and by hand before; whoever only reads them needs neither this package nor the schema
 * validator.
 */
@NullMarked
package org.panprd.marketplace.tenants.check;

import org.jspecify.annotations.NullMarked;
