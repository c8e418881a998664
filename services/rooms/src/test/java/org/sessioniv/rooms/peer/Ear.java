package org.sessioniv.rooms.peer;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.sessioniv.rooms.BoardChange;
import org.sessioniv.rooms.CursorShown;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.LinkReplaced;
import org.sessioniv.rooms.MeetingChanged;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.RoomHeads;
import org.sessioniv.rooms.SeatsShown;
import org.sessioniv.rooms.SignInEnded;

/** A gateway that keeps what it hears, and where it heard it. */
public final class Ear implements GatewayNews.Reader {
    private static final long SECONDS = 120;

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Future<Void> inForce;

    /** What was heard, and on which thread. */
    public record Heard(GatewayNews news, Thread where) {}

    public Ear() {
        this(Future.succeededFuture());
    }

    /** At which what is announced is in force once that is done. */
    public Ear(Future<Void> inForce) {
        this.inForce = inForce;
    }

    /** What comes next; it is waited for. */
    public Heard next() {
        try {
            return Optional.ofNullable(heard.poll(SECONDS, TimeUnit.SECONDS))
                    .orElseThrow(() -> new AssertionError("nothing was heard"));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public int waiting() {
        return heard.size();
    }

    private void hear(GatewayNews news) {
        heard.add(new Heard(news, Thread.currentThread()));
    }

    @Override
    public void board(BoardChange change) {
        hear(change);
    }

    @Override
    public void note(NoteChange change) {
        hear(change);
    }

    @Override
    public void heads(RoomHeads heads) {
        hear(heads);
    }

    @Override
    public void cursor(CursorShown shown) {
        hear(shown);
    }

    @Override
    public void seats(SeatsShown shown) {
        hear(shown);
    }

    @Override
    public Future<Void> signInEnded(SignInEnded ended) {
        hear(ended);
        return inForce;
    }

    @Override
    public Future<Void> linkReplaced(LinkReplaced replaced) {
        hear(replaced);
        return inForce;
    }

    @Override
    public Future<Void> meetingChanged(MeetingChanged changed) {
        hear(changed);
        return inForce;
    }
}
