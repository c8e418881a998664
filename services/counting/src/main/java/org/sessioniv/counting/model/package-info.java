/**
 * The values of the library: options, ballots, rules by name, ways to break ties, results with their reasons.
 *
 * <p>They hold and check themselves and know how they are told; nothing here counts, reads or writes.
 */
package org.sessioniv.counting.model;
