package org.sessioniv.gateway.identity;

import java.time.Instant;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.LobbyEntryId;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * A device that has proved who it is: the organiser, a seat of a meeting, or somebody who waits in its lobby. {@code
 * link} is the hash of the seat's link at that moment: a newer link of the seat ends the sign-in.
 */
public record SignIn(
        Optional<RoomId> meeting,
        Optional<ParticipantId> participant,
        Optional<LobbyEntryId> waiting,
        Optional<String> link,
        Instant until) {
    static SignIn organiser(ParticipantId organiser, Instant until) {
        return new SignIn(Optional.empty(), Optional.of(organiser), Optional.empty(), Optional.empty(), until);
    }

    static SignIn seat(RoomId meeting, ParticipantId participant, Optional<String> link, Instant until) {
        return new SignIn(Optional.of(meeting), Optional.of(participant), Optional.empty(), link, until);
    }

    static SignIn waiting(RoomId meeting, LobbyEntryId entry, Instant until) {
        return new SignIn(Optional.of(meeting), Optional.empty(), Optional.of(entry), Optional.empty(), until);
    }

    /** A sign-in with the id under which it is stored: the hash of its token. */
    public record Known(String id, SignIn signIn) {}

    /** A new sign-in with its token, which only the device keeps. */
    public record Started(String token, Known known) {}
}
