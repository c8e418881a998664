package org.sessioniv.rooms.peer;

import io.vertx.core.Future;
import org.sessioniv.rooms.BoardChange;
import org.sessioniv.rooms.CursorShown;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.LinkReplaced;
import org.sessioniv.rooms.MeetingChanged;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.RoomHeads;
import org.sessioniv.rooms.SeatsShown;
import org.sessioniv.rooms.SignInEnded;

/** A gateway with a fault: it does something, and breaks on whatever it is told. */
public final class BrokenEar implements GatewayNews.Reader {
    private final Runnable first;

    public BrokenEar(Runnable first) {
        this.first = first;
    }

    private IllegalStateException planted() {
        first.run();
        return new IllegalStateException("planted");
    }

    @Override
    public void board(BoardChange change) {
        throw planted();
    }

    @Override
    public void note(NoteChange change) {
        throw planted();
    }

    @Override
    public void heads(RoomHeads heads) {
        throw planted();
    }

    @Override
    public void cursor(CursorShown shown) {
        throw planted();
    }

    @Override
    public void seats(SeatsShown shown) {
        throw planted();
    }

    @Override
    public Future<Void> signInEnded(SignInEnded ended) {
        throw planted();
    }

    @Override
    public Future<Void> linkReplaced(LinkReplaced replaced) {
        throw planted();
    }

    @Override
    public Future<Void> meetingChanged(MeetingChanged changed) {
        throw planted();
    }
}
