package org.sessioniv.rooms;

/** Whatever gateways are told over the bus. */
public sealed interface GatewayNews permits RoomNews, CursorShown, Announcement {
    /** Calls the one method of the reader that is meant for this news. */
    void tell(Reader reader);

    /** A gateway says of each kind of news whom it passes it on to. */
    interface Reader {
        void board(BoardChange change);

        void note(NoteChange change);

        void cursor(CursorShown shown);

        void signInEnded(SignInEnded ended);

        void linkReplaced(LinkReplaced replaced);
    }
}
