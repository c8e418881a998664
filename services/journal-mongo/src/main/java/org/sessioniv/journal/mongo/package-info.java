/**
 * Journal and records in MongoDB: the store for several nodes, through the official reactive-streams driver.
 *
 * <p>Everything that matters rests on single documents and unique ids; there are no transactions, no TTL indexes and no
 * partial indexes here. The driver's types do not leave this package.
 */
@NullMarked
package org.sessioniv.journal.mongo;

import org.jspecify.annotations.NullMarked;
