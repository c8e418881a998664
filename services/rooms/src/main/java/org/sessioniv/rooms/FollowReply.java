package org.sessioniv.rooms;

import java.util.Optional;

/**
 * What a gateway missed of a room: one change from the place that it had to where the room is now, for all audiences,
 * and the commits of the note, when it asked for them. Empty where the room cannot go on from there: then whoever
 * watches at that gateway has to ask for a board, or a note, of their own.
 */
public record FollowReply(Optional<BoardChange> board, Optional<NoteChange> note) {}
