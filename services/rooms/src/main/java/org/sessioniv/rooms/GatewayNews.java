package org.sessioniv.rooms;

/** What a room tells the gateways that watch it. */
public sealed interface GatewayNews permits BoardChange, NoteChange {
    /** Calls the one method of the reader that is meant for this news. */
    void tell(Reader reader);

    /** A gateway says of each kind of news whom it passes it on to. */
    interface Reader {
        void board(BoardChange change);

        void note(NoteChange change);
    }
}
