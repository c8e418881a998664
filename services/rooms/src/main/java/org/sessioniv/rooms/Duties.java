package org.sessioniv.rooms;

import java.util.Deque;
import org.sessioniv.domain.room.RoomState;

/** What a room asks of itself, without anybody's wish: what the meeting's seats mean for it, the clock, its polls. */
final class Duties {
    private final Vacancies vacancies;
    private final Closings closings;
    private final Publishings publishings;

    Duties(RoomWorld world) {
        this.vacancies = new Vacancies(world);
        this.closings = new Closings(world);
        this.publishings = new Publishings(world);
    }

    /** Whether something must be done now, should nobody ask for anything. */
    boolean areDue() {
        return closings.areDue() || publishings.areDue();
    }

    /** Puts what is due before whatever waits. */
    void lead(RoomState room, Deque<Backlog.Waiting> line) {
        vacancies.lead(room, line);
        closings.lead(room, line);
        publishings.lead(room, line);
    }
}
