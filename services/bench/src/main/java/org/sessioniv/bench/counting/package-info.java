/**
 * How long the counting rules take and how much memory, by number of ballots, options and seats.
 *
 * <p>Needs the counting library only; nothing here is used by the product.
 */
package org.sessioniv.bench.counting;
