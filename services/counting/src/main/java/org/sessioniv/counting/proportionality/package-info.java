/**
 * Does a committee represent the voters in proportion? Axioms checked on approval ballots, with a witness where one
 * fails.
 *
 * <p>Knows ballots and committees, not the rule that chose.
 */
package org.sessioniv.counting.proportionality;
