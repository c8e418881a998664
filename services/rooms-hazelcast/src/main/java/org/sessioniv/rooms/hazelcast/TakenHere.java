package org.sessioniv.rooms.hazelcast;

import io.vertx.core.Future;
import java.util.Set;
import org.sessioniv.rooms.Announcement;
import org.sessioniv.rooms.BoardChange;
import org.sessioniv.rooms.CursorShown;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.LinkReplaced;
import org.sessioniv.rooms.MeetingChanged;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomHeads;
import org.sessioniv.rooms.SeatsShown;
import org.sessioniv.rooms.SignInEnded;

/** Hands on what came from another node: to the gateways that it names, or to all of this node. */
record TakenHere(PeerBus local, Set<GatewayAddress> gateways) implements GatewayNews.Reader {
    @Override
    public void board(BoardChange change) {
        local.tell(gateways, change);
    }

    @Override
    public void note(NoteChange change) {
        local.tell(gateways, change);
    }

    @Override
    public void heads(RoomHeads heads) {
        local.tell(gateways, heads);
    }

    @Override
    public void cursor(CursorShown shown) {
        local.show(shown);
    }

    @Override
    public void seats(SeatsShown shown) {
        local.show(shown);
    }

    @Override
    public Future<Void> signInEnded(SignInEnded ended) {
        return announced(ended);
    }

    @Override
    public Future<Void> linkReplaced(LinkReplaced replaced) {
        return announced(replaced);
    }

    @Override
    public Future<Void> meetingChanged(MeetingChanged changed) {
        return announced(changed);
    }

    private Future<Void> announced(Announcement said) {
        return local.announce(said);
    }
}
