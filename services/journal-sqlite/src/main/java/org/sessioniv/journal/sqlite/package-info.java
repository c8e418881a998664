/**
 * Journal and records in one SQLite file: the embedded default.
 *
 * <p>One writer thread commits what waits as one group; readers have connections of their own. All SQL of the product
 * is in this package. No event loop ever waits here.
 */
@NullMarked
package org.sessioniv.journal.sqlite;

import org.jspecify.annotations.NullMarked;
