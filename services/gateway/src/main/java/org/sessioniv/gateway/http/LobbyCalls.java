package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.board.DelegationDocument;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Written;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.Lobby;
import org.sessioniv.domain.roster.LobbyEntryId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.gateway.identity.Identity;
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
    private final SessionCookie cookie;

    LobbyCalls(World world, Guarded guesses, SessionCookie cookie) {
        this.world = world;
        this.identity = world.identity();
        this.guesses = guesses;
        this.cookie = cookie;
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
                meeting.programme().title(),
                meeting.programme().place(),
                meeting.programme().from().toString(),
                meeting.programme().to().toString(),
                delegations);
    }

    private Future<Void> join(RoutingContext context) {
        Api.Join wish = Answers.body(context, Api.Join.class);
        String name = nameIn(wish);
        return meetingOf(context, wish.code()).compose(meeting -> {
            boolean known = world.directory()
                    .meeting(meeting)
                    .flatMap(found -> found.roster().delegation(wish.delegation()))
                    .isPresent();
            if (!known) {
                throw Refusal.noSuchDelegation();
            }
            String id = Secrets.id();
            LobbyEntryId entry = new LobbyEntryId("entry-" + id);
            Submission knock = new Submission(
                    new CommandId(id), entry.value(), Standing.SYSTEM.who(), new Lobby.Knock(entry, wish.delegation()));
            return identity.names()
                    .keep(meeting, entry, name)
                    .compose(kept -> world.rooms().submit(meeting, knock))
                    .compose(answer -> admitToLobby(context, meeting, entry, answer));
        });
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
                    cookie.set(context, started.token());
                    return Answers.send(context, 202, Api.Me.without(Api.State.WAITING, Optional.of(meeting)));
                }),
                refused -> identity.names()
                        .erase(meeting, entry)
                        .compose(erased -> Future.failedFuture(Refusal.of(refused))));
    }

    /** What became of somebody who waited; with a new sign-in once there is a seat. */
    record Fate(Api.State state, Optional<SignIn.Started> started) {}

    Future<Fate> stateOf(SignIn.Known known) {
        RoomId meeting = known.signIn().meeting().orElseThrow();
        LobbyEntryId entry = known.signIn().waiting().orElseThrow();
        Optional<Directory.Meeting> found = world.directory().meeting(meeting);
        boolean waits =
                found.filter(now -> now.roster().lobby().containsKey(entry)).isPresent();
        if (waits) {
            return Future.succeededFuture(new Fate(Api.State.WAITING, Optional.empty()));
        }
        Optional<ParticipantId> seat = found.flatMap(now -> now.roster().seatOf(entry));
        return identity.names()
                .erase(meeting, entry)
                .compose(erased -> seat.map(participant -> identity.signIns()
                                .admitted(known, participant)
                                .map(started -> new Fate(Api.State.SIGNED_IN, Optional.of(started))))
                        .orElseGet(() -> Future.succeededFuture(new Fate(Api.State.TURNED_AWAY, Optional.empty()))));
    }
}
