/**
 * Who sits on which seat with which roles, as the meetings' own rooms say. Read only: seats are made by commands.
 */
@NullMarked
package org.sessioniv.gateway.seats;

import org.jspecify.annotations.NullMarked;
