package org.sessioniv.domain.testing;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sessioniv.domain.poll.Attending;
import org.sessioniv.domain.poll.Quorum;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.MarkAttendance;

/** What is said of who attends, and what polls make of it, drawn from a seed. */
public final class RandomAttendance {
    private RandomAttendance() {}

    /** Of none, one, several or all; mostly that they attend. */
    public static RoomCommand mark(SplittableRandom random) {
        List<DelegationId> some = SampleMeeting.VOTERS.stream()
                .sorted()
                .filter(any -> random.nextInt(3) > 0)
                .toList();
        return new MarkAttendance.Mark(some, random.nextInt(3) > 0);
    }

    /** Half of the polls make nothing of it. */
    public static Optional<Attending> terms(SplittableRandom random) {
        Quorum.Of[] of = Quorum.Of.values();
        return random.nextBoolean()
                ? Optional.of(new Attending(random.nextBoolean(), of[random.nextInt(of.length)]))
                : Optional.empty();
    }
}
