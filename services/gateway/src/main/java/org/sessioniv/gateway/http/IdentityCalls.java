package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.sessioniv.gateway.identity.Devices;
import org.sessioniv.gateway.identity.Identity;
import org.sessioniv.gateway.identity.Organiser;
import org.sessioniv.gateway.identity.SignIn;
import org.sessioniv.gateway.seats.Seats;
import org.sessioniv.gateway.wire.Api;
import org.sessioniv.gateway.wire.CallCode;

/** Signing in and out, tickets for the socket, and the question who one is. */
final class IdentityCalls {
    private final Identity identity;
    private final Seats seats;
    private final Guarded passwords;
    private final DeviceCookie device;
    private final Callers callers;
    private final SessionCookie cookie;
    private final LobbyCalls lobby;

    IdentityCalls(
            Identity identity, Seats seats, Guarded passwords, DeviceCookie device, Callers callers, LobbyCalls lobby) {
        this.identity = identity;
        this.seats = seats;
        this.passwords = passwords;
        this.device = device;
        this.callers = callers;
        this.cookie = callers.cookie();
        this.lobby = lobby;
    }

    void mount(Calls calls, long maxBody) {
        calls.post("/api/setup", maxBody, this::setUp);
        calls.post("/api/sign-in/password", maxBody, this::signInWithPassword);
        calls.post("/api/sign-in/seat", maxBody, this::signInWithSecret);
        calls.get("/api/me", this::me);
        calls.post("/api/sign-out", maxBody, this::signOut);
        calls.post("/api/ticket", maxBody, this::ticket);
    }

    private Future<Void> setUp(RoutingContext context) {
        Api.Setup setup = Answers.body(context, Api.Setup.class);
        int length = setup.password().length();
        if (length < Organiser.MIN_PASSWORD || length > Organiser.MAX_PASSWORD) {
            throw new Refusal(400, CallCode.PASSWORD_LENGTH, "A password has 12 to 256 characters.");
        }
        return identity.organiser().setUp(setup.token(), setup.password()).compose(done -> {
            if (!done) {
                throw new Refusal(401, CallCode.TOKEN_UNKNOWN, "This link was used already or has been replaced.");
            }
            return device.read(context)
                    .compose(known -> device.remember(context, known, Devices.Shown.PASSWORD))
                    .compose(marked -> begin(context, identity.signIns()::organiser));
        });
    }

    private Future<Void> signInWithPassword(RoutingContext context) {
        Api.PasswordSignIn given = Answers.body(context, Api.PasswordSignIn.class);
        if (given.password().length() > Organiser.MAX_PASSWORD) {
            throw new Refusal(401, CallCode.PASSWORD_WRONG, "This is not the password.");
        }
        return passwords
                .attempt(
                        context,
                        known -> identity.organiser()
                                .hasPassword(given.password(), isOrganisers(known))
                                .map(right -> Optional.of(right).filter(Boolean::booleanValue)),
                        new Refusal(401, CallCode.PASSWORD_WRONG, "This is not the password."))
                .compose(right -> begin(context, identity.signIns()::organiser));
    }

    private static boolean isOrganisers(Optional<Devices.Device> device) {
        return device.filter(known -> known.shown() == Devices.Shown.PASSWORD).isPresent();
    }

    private Future<Void> signInWithSecret(RoutingContext context) {
        Api.SeatSignIn given = Answers.body(context, Api.SeatSignIn.class);
        return identity.links().find(given.secret()).compose(found -> {
            var held = found.filter(link -> seats.participant(
                                    link.seat().meeting(), link.seat().participant())
                            .isPresent())
                    .orElseThrow(() ->
                            new Refusal(401, CallCode.LINK_UNKNOWN, "This link no longer works; ask for a new one."));
            return device.read(context)
                    .compose(known -> device.remember(context, known, Devices.Shown.CODE))
                    .compose(marked ->
                            begin(context, () -> identity.signIns().seat(held.seat(), Optional.of(held.hash()))));
        });
    }

    /** Every sign-in has a token of its own; the one that the device had before ends once the new one is there. */
    private Future<Void> begin(RoutingContext context, Supplier<Future<SignIn.Started>> starting) {
        return starting.get()
                .compose(started -> endBefore(context).compose(ended -> {
                    cookie.set(context, started.token());
                    return Answers.send(context, 200, callers.me(started.known()));
                }));
    }

    /** The device's sign-in, whether or not it is still there: whoever was not told that it has ended says it again. */
    private Future<Void> endBefore(RoutingContext context) {
        return cookie.read(context.request()).map(identity.signIns()::end).orElseGet(Future::succeededFuture);
    }

    private Future<Void> me(RoutingContext context) {
        return callers.find(context).compose(found -> {
            if (found.isEmpty()) {
                return Answers.send(context, 200, Api.Me.without(Api.State.SIGNED_OUT, Optional.empty()));
            }
            SignIn.Known known = found.get();
            return known.signIn().waiting().isEmpty()
                    ? Answers.send(context, 200, callers.me(known))
                    : lobby.stateOf(known).compose(state -> {
                        state.started().ifPresent(started -> cookie.set(context, started.token()));
                        Api.Me me = state.started()
                                .map(started -> callers.me(started.known()))
                                .orElseGet(() -> Api.Me.without(
                                        state.state(), known.signIn().meeting()));
                        return Answers.send(context, 200, me);
                    });
        });
    }

    private Future<Void> signOut(RoutingContext context) {
        return endBefore(context).compose(ended -> {
            cookie.clear(context);
            return Answers.sendNothing(context);
        });
    }

    private Future<Void> ticket(RoutingContext context) {
        Answers.body(context, Api.Nothing.class);
        return callers.signedIn(context)
                .compose(known -> identity.tickets().issue(known.id(), Origins.of(context.request())))
                .compose(ticket -> Answers.send(context, 200, new Api.Ticket(ticket)));
    }
}
