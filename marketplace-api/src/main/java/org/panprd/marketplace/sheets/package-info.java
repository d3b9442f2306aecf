/**
 * What an operator takes out and brings in as a <em>sheet</em>: a spreadsheet (XLSX) or a text file (CSV), a row for each
 * thing. A sheet that is brought in is checked first, all of it, and says by row and column what is wrong; it is carried out
 * only when its operator has seen what would change, and then all of it or nothing.
 */
@NullMarked
package org.panprd.marketplace.sheets;

import org.jspecify.annotations.NullMarked;
