/**
 * The socket, as one way with these stops, each with one thing to do. In: {@code SocketDoor} asks for origin, room and
 * ticket; {@code Connection} knows who sends and reads frames; {@code Intake} takes commands to their rooms, so many at
 * once, and brings back the answers. Out: the {@code Switchboard} of an instance hands what a room tells to its {@code
 * RoomFeed}, which alone knows when it goes out and to whom; {@code Fold} gathers it for each audience as {@code
 * Changes}, encoded once as a {@code TextFrame}, and knows nothing of time; {@code Watcher} is one view of one room,
 * which a {@code CatchUp} keeps without gap or repetition; the {@code Outbox} knows what may be left out where a socket
 * is slow; {@code Line} alone touches the channel. A note's commits, of which nothing may be left out, go by {@code
 * NoteFeed} instead of {@code RoomFeed}, {@code Fold} and {@code Watcher}, and through the same {@code CatchUp}.
 */
@NullMarked
package org.sessioniv.gateway.socket;

import org.jspecify.annotations.NullMarked;
