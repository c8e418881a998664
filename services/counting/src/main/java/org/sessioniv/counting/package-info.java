/**
 * Options, ballots, ties and results, with {@link org.sessioniv.counting.Count} as the way in. The rules themselves
 * live in {@code rule}; quorum and majority in {@code decision}.
 *
 * <p>No meeting word, no clock and no floating point belong here.
 */
package org.sessioniv.counting;
