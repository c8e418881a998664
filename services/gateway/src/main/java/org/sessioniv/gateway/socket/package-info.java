/**
 * The socket: handshake and hello, frames in, boards and notes out. One switchboard for each gateway instance holds its
 * connections and one feed for each room that they watch; a change is folded, encoded once for each audience, and
 * written to all. What a slow connection cannot take is conflated, never piled up.
 */
@NullMarked
package org.sessioniv.gateway.socket;

import org.jspecify.annotations.NullMarked;
