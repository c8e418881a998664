package org.sessioniv.rooms;

import java.util.List;

/**
 * Of the commands that somebody asked about, those whose effect the room knows, and those that it does not. A room
 * forgets old commands too: only when it has {@code parted} from the place that was named are these gone.
 */
public record Recalled(boolean parted, List<String> known, List<String> unknown) {}
