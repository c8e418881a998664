/**
 * The floor of a room: who speaks, who waits, and the speaking clock. The order of the list is a function of what the
 * journal says: points of order first, then in the order in which the floor was asked for, unless a moderator moved
 * an entry; each entry says why it stands where it does.
 */
package org.sessioniv.domain.floor;
