package org.sessioniv.rehearsal;

import java.util.List;
import java.util.Map;

/** Who plays: the organiser and the participants, in which meeting, and the boards as they were before. */
record Company(String meeting, Player organiser, List<Player> participants, Map<String, BoardCopy> before) {}
