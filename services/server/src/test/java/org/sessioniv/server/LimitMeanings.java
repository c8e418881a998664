package org.sessioniv.server;

import java.util.Map;

/** What each limit of the gateway bounds, for its page. */
final class LimitMeanings {
    static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("sockets.all", "Connections at once."),
            Map.entry("sockets.perAddress", "Connections at once from one address; a whole conference may share one."),
            Map.entry(
                    "sockets.frameBytes", "Bytes of a frame from a client. A larger one closes its socket with 1009."),
            Map.entry("sockets.rooms", "Rooms that one connection may watch."),
            Map.entry("sockets.helloWithin", "Time in which the first frame must come."),
            Map.entry("rates.commands.perSecond", "Commands a second from one connection."),
            Map.entry("rates.commands.burst", "Commands at once."),
            Map.entry("rates.cursors.perSecond", "Cursors a second from one connection; more are dropped."),
            Map.entry("rates.cursors.burst", "Cursors at once."),
            Map.entry("rates.frames.perSecond", "Frames of all kinds a second from one connection."),
            Map.entry("rates.frames.burst", "Frames at once."),
            Map.entry("rates.faults", "Faults after which a connection is closed with 1008."),
            Map.entry("pace.tick", "Changes within this time go as one frame."),
            Map.entry("pace.paced", "Time between two tellings of counts that move fast, and of what is long."),
            Map.entry("pace.longBytes", "Bytes from which on a document of a board is long."),
            Map.entry("pace.presence", "Time between two tellings of who is connected."),
            Map.entry("pace.ping", "Time between two pings."),
            Map.entry("pace.idle", "A connection that is silent so long is closed."),
            Map.entry("slow.queueBytes", "Bytes that wait for a connection before its changes conflate."),
            Map.entry("slow.documents", "Documents that wait for a slow connection before it is closed."),
            Map.entry("slow.answers", "Frames of notes that wait for a slow connection before it is closed."),
            Map.entry("slow.patience", "Time after which a connection that reads nothing is closed."),
            Map.entry("bodies.usual", "Bytes of a request's body."),
            Map.entry("bodies.logos", "Bytes of a meeting's logo."),
            Map.entry("bodies.links", "Bytes of the body that asks for seat links."),
            Map.entry("guesses.codes.each.perSecond", "Wrong join codes a second from one known device or address."),
            Map.entry("guesses.codes.each.burst", "Wrong join codes at once from one known device or address."),
            Map.entry("guesses.codes.all.perSecond", "Wrong join codes a second from all together."),
            Map.entry("guesses.codes.all.burst", "Wrong join codes at once from all together."),
            Map.entry("guesses.codes.spare.perSecond", "Beside these, for who has not failed lately, a second."),
            Map.entry("guesses.codes.spare.burst", "Beside these, for who has not failed lately, at once."),
            Map.entry("guesses.codes.guessers", "Devices and addresses whose wrong join codes are remembered."),
            Map.entry(
                    "guesses.passwords.each.perSecond",
                    "Wrong passwords a second from one device of the organiser's or one address of strangers."),
            Map.entry(
                    "guesses.passwords.each.burst",
                    "Wrong passwords at once from one device of the organiser's or one address of strangers."),
            Map.entry("guesses.passwords.all.perSecond", "Wrong passwords a second from all strangers together."),
            Map.entry("guesses.passwords.all.burst", "Wrong passwords at once from all strangers together."),
            Map.entry(
                    "guesses.passwords.spare.perSecond",
                    "Beside these, for strangers who have not failed lately, a second."),
            Map.entry(
                    "guesses.passwords.spare.burst",
                    "Beside these, for strangers who have not failed lately, at once."),
            Map.entry("guesses.passwords.guessers", "Devices and addresses whose wrong passwords are remembered."),
            Map.entry(
                    "connections.all",
                    "HTTP connections at once, sockets among them; fewer where the system allows fewer open files."),
            Map.entry("connections.perAddress", "HTTP connections at once from one address, sockets among them."),
            Map.entry("connections.head", "Time in which the head of a connection's first request must come."),
            Map.entry("connections.body", "Time in which a request's body must come."),
            Map.entry("connections.idle", "Time between two requests after which a connection is closed."),
            Map.entry("identity.signedInFor", "A sign-in holds so long."),
            Map.entry("identity.ticketFor", "A ticket for the socket holds so long."),
            Map.entry("identity.namesKeptFor", "A name from the lobby is erased after this time at the latest."),
            Map.entry(
                    "identity.guestsKnownFor",
                    "So long after they knocked last a guest is known by a hash of the name, and gets no second seat."),
            Map.entry(
                    "identity.passwordIterations",
                    "Iterations of PBKDF2 with HMAC-SHA-512 for the organiser's password."),
            Map.entry("identity.hashingThreads", "Threads that hash passwords."));

    private LimitMeanings() {}
}
