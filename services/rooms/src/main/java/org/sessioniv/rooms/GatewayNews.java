package org.sessioniv.rooms;

import io.vertx.core.Future;

/** Whatever gateways are told over the bus. */
public sealed interface GatewayNews permits RoomNews, Shown, Announcement {
    /**
     * Calls the one method of the reader that is meant for this news. Done once it is in force there; only whoever
     * announces waits for that.
     */
    Future<Void> tell(Reader reader);

    /** A gateway says of each kind of news whom it passes it on to. */
    interface Reader {
        void board(BoardChange change);

        void note(NoteChange change);

        void heads(RoomHeads heads);

        void cursor(CursorShown shown);

        void seats(SeatsShown shown);

        Future<Void> signInEnded(SignInEnded ended);

        Future<Void> linkReplaced(LinkReplaced replaced);

        Future<Void> meetingChanged(MeetingChanged changed);
    }
}
