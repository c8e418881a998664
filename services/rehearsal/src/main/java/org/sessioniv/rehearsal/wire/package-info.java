/**
 * How a client reaches the server: its address, the calls of the door (sign-in, tickets, links), cookies, and the
 * JSON of frames. Nothing here knows who plays or what is played.
 */
@NullMarked
package org.sessioniv.rehearsal.wire;

import org.jspecify.annotations.NullMarked;
