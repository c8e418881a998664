/**
 * The same ballots under several rules: where they agree, where they differ.
 *
 * <p>Counts by the rules that it is given; has no rule of its own.
 */
package org.sessioniv.counting.comparison;
