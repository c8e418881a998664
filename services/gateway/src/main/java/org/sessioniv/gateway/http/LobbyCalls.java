package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.board.DelegationDocument;
import org.sessioniv.domain.board.LookDocument;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Written;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.Knocking;
import org.sessioniv.domain.roster.LobbyEntryId;
import org.sessioniv.domain.roster.Participant;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.roster.Roster;
import org.sessioniv.gateway.identity.Identity;
import org.sessioniv.gateway.identity.SeatLinks;
import org.sessioniv.gateway.identity.Secrets;
import org.sessioniv.gateway.identity.SignIn;
import org.sessioniv.gateway.ports.World;
import org.sessioniv.gateway.wire.Api;
import org.sessioniv.gateway.wire.CallCode;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.CommandId;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.Submission;

/** Coming in with the meeting's short code: the invitation, knocking, and what became of it. */
final class LobbyCalls {
    private static final int MAX_NAME = 80;

    private final World world;
    private final Identity identity;
    private final Guarded guesses;
    private final Callers callers;

    LobbyCalls(World world, Guarded guesses, Callers callers) {
        this.world = world;
        this.identity = world.identity();
        this.guesses = guesses;
        this.callers = callers;
    }

    void mount(Calls calls, long maxBody) {
        calls.get("/api/join/:code", this::invitation);
        calls.post("/api/join", maxBody, this::join);
    }

    private Future<Void> invitation(RoutingContext context) {
        return meetingOf(context, context.pathParam("code"))
                .compose(meeting -> Answers.send(context, 200, invitationTo(meeting)));
    }

    /** Codes that never were and codes that no longer are get the same answer. */
    private Future<RoomId> meetingOf(RoutingContext context, String code) {
        return guesses.attempt(
                context,
                device -> identity.codes().find(code).map(found -> found.filter(world.directory()::exists)),
                Refusal.codeUnknown());
    }

    private static Api.Sender senderOf(Delegation delegation) {
        return new Api.Sender(
                delegation.id(),
                delegation.name(),
                delegation.shortName(),
                delegation.names().country(),
                DelegationDocument.byLanguage(delegation.names()));
    }

    private Api.Invitation invitationTo(RoomId id) {
        Directory.Meeting meeting = world.directory().meeting(id).orElseThrow(Refusal::codeUnknown);
        List<Api.Sender> delegations = meeting.roster().delegations().values().stream()
                .sorted(Comparator.comparingInt(Delegation::order))
                .map(LobbyCalls::senderOf)
                .toList();
        return new Api.Invitation(
                id,
                meeting.look().nameOr(meeting.programme().title()),
                meeting.programme().place(),
                meeting.programme().from().toString(),
                meeting.programme().to().toString(),
                delegations,
                LookDocument.of(meeting.look(), Optional.of(meeting.programme())));
    }

    private Future<Void> join(RoutingContext context) {
        Api.Join wish = Answers.body(context, Api.Join.class);
        String name = nameIn(wish);
        return meetingOf(context, wish.code())
                .compose(meeting -> callers.find(context)
                        .map(before ->
                                before.filter(known -> known.signIn().meeting().equals(Optional.of(meeting))))
                        .compose(before -> before.filter(
                                        known -> known.signIn().participant().isPresent())
                                .map(seated -> Answers.send(context, 200, callers.me(seated)))
                                .orElseGet(() -> waits(before, wish.delegation(), name)
                                        .compose(waits -> waits
                                                ? sendWaiting(context, meeting)
                                                : knock(context, meeting, wish.delegation(), name)))));
    }

    /** Whether the device waits with just this wish already: it keeps its place. */
    private Future<Boolean> waits(Optional<SignIn.Known> before, DelegationId delegation, String name) {
        return before.flatMap(known -> known.signIn()
                        .meeting()
                        .flatMap(meeting -> known.signIn()
                                .waiting()
                                .flatMap(entry -> rosterOf(meeting)
                                        .map(roster -> roster.lobby()
                                                .get(entry))) // null, and so empty, once nobody waits under it
                                .filter(waiting -> waiting.delegation().equals(delegation))
                                .map(waiting -> identity.names()
                                        .of(meeting, waiting.entry())
                                        .map(kept -> kept.equals(Optional.of(name))))))
                .orElseGet(() -> Future.succeededFuture(false));
    }

    private Optional<Roster> rosterOf(RoomId meeting) {
        return world.directory().meeting(meeting).map(Directory.Meeting::roster);
    }

    private Future<Void> knock(RoutingContext context, RoomId meeting, DelegationId delegation, String name) {
        Roster roster = rosterOf(meeting).orElseThrow(Refusal::codeUnknown);
        if (roster.delegation(delegation).isEmpty()) {
            throw Refusal.noSuchDelegation();
        }
        String id = Secrets.id();
        LobbyEntryId entry = new LobbyEntryId("entry-" + id);
        return identity.names()
                .keep(meeting, entry, name)
                .compose(kept -> identity.guests().named(meeting, name))
                .map(guest -> new Knocking.Knock(entry, delegation, Optional.of(guest), seatsCalled(name, roster)))
                .compose(knock -> world.rooms()
                        .submit(
                                meeting,
                                new Submission(new CommandId(id), entry.value(), Standing.SYSTEM.who(), knock)))
                .compose(answer -> admitToLobby(context, meeting, entry, answer));
    }

    /** The seats of delegations whose label is that name: the journal is told which, never the name. */
    private static List<ParticipantId> seatsCalled(String name, Roster roster) {
        Written written = new Written(name);
        return roster.participants().values().stream()
                .filter(seat -> seat.delegation().isPresent() && written.readsAs(seat.label()))
                .map(Participant::id)
                .sorted(Comparator.comparing(ParticipantId::value))
                .toList();
    }

    private static String nameIn(Api.Join wish) {
        Written name = Written.line(wish.name());
        Optional<Rejection> fault = name.fault(MAX_NAME);
        if (fault.filter(found -> found.code() == Rejection.Code.TEXT_UNREADABLE)
                .isPresent()) {
            throw new Refusal(400, CallCode.TEXT_UNREADABLE, fault.get().detail());
        }
        if (name.isBlank() || fault.isPresent()) {
            throw new Refusal(400, CallCode.NAME_LENGTH, "A name has 1 to 80 characters.");
        }
        return name.words();
    }

    private Future<Void> admitToLobby(RoutingContext context, RoomId meeting, LobbyEntryId entry, Answer answer) {
        return answer.read(
                done -> identity.signIns().waiting(meeting, entry).compose(started -> {
                    callers.cookie().set(context, started.token());
                    return sendWaiting(context, meeting);
                }),
                refused -> identity.names()
                        .erase(meeting, entry)
                        .compose(erased -> Future.failedFuture(Refusal.of(refused))));
    }

    private static Future<Void> sendWaiting(RoutingContext context, RoomId meeting) {
        return Answers.send(context, 202, Api.Me.without(Api.State.WAITING, Optional.of(meeting)));
    }

    /** What became of somebody who waited; with a new sign-in once there is a seat. */
    record Fate(Api.State state, Optional<SignIn.Started> started) {}

    Future<Fate> stateOf(SignIn.Known known) {
        RoomId meeting = known.signIn().meeting().orElseThrow();
        LobbyEntryId entry = known.signIn().waiting().orElseThrow();
        Optional<Roster> roster = rosterOf(meeting);
        if (roster.filter(now -> now.lobby().containsKey(entry)).isPresent()) {
            return Future.succeededFuture(new Fate(Api.State.WAITING, Optional.empty()));
        }
        Optional<Participant> seat = roster.flatMap(now -> now.seatOf(entry).flatMap(now::participant));
        return identity.names()
                .erase(meeting, entry)
                .compose(erased -> seat.map(given -> take(known, meeting, given)
                                .map(started -> new Fate(Api.State.SIGNED_IN, Optional.of(started))))
                        .orElseGet(() -> Future.succeededFuture(new Fate(Api.State.TURNED_AWAY, Optional.empty()))));
    }

    /** A seat that was moved to this device ends where it was before, as soon as the device takes it. */
    private Future<SignIn.Started> take(SignIn.Known known, RoomId meeting, Participant given) {
        SeatLinks.Seat seat = new SeatLinks.Seat(meeting, given.id());
        return given.movedTo()
                .filter(entry -> known.signIn().waiting().equals(Optional.of(entry)))
                .map(entry -> identity.links().moved(seat, entry).map(Optional::of))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .compose(link -> identity.signIns().admitted(known, seat, link));
    }
}
