package org.sessioniv.rehearsal.client;

import java.util.List;
import java.util.Map;
import org.sessioniv.rehearsal.board.BoardCopy;

/** Who plays: the organiser and the participants, in which meeting, and the boards as they were before. */
public record Company(String meeting, Player organiser, List<Player> participants, Map<String, BoardCopy> before) {}
