/** Ballots, counting rules and their results. No meeting word and no clock belong here. */
package org.sessioniv.counting;
