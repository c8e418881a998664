/**
 * Rules of decision: was the quorum there, was the required majority reached, and of what.
 *
 * <p>Knows numbers and counted results, no ballots.
 */
package org.sessioniv.counting.decision;
