/**
 * A library that counts ballots, with {@link org.sessioniv.counting.Counting} as the one way in. What goes in and comes
 * out are the values of {@code model} and {@code decision}; everything else is not for users of the library.
 *
 * <p>No meeting word, no clock and no floating point belong here.
 */
package org.sessioniv.counting;
