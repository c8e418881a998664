/**
 * Ballot files in the form {@code blt}, in which programs for transferable votes exchange elections.
 *
 * <p>Text in, ballots out. What is wrong with a file is told with its line; nothing is guessed or repaired.
 */
package org.sessioniv.counting.blt;
