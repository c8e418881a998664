/**
 * The spine of the rules: a room, its state, and the catalogues of what can be asked of it and what can happen in it.
 *
 * <p>{@code Room.decide} and {@code Room.evolve} are the two functions of the whole system. No clock, no random
 * number, no input or output belongs here; what a rule needs of the outside comes with its Occasion.
 */
package org.sessioniv.domain.room;
