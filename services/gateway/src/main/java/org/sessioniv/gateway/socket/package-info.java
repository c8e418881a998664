/**
 * The socket, as one way with these stops. In: {@code SocketDoor} asks for origin, room and ticket; {@code Connection}
 * knows who sends and reads frames; {@code Intake} takes commands to their rooms and brings back the answers. Out: the
 * {@code Switchboard} of an instance hands what a room tells to its {@code RoomFeed}; {@code Fold} gathers it for each
 * audience as {@code Changes}, encoded once as a {@code TextFrame}; {@code Watcher} leaves out what its client has; the
 * {@code Outbox} conflates what a slow socket cannot take; {@code Line} writes to the channel. A note's commits go by
 * {@code NoteFeed} instead of the first four of these.
 */
@NullMarked
package org.sessioniv.gateway.socket;

import org.jspecify.annotations.NullMarked;
