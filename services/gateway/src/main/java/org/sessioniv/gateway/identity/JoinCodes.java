package org.sessioniv.gateway.identity;

import io.vertx.core.Future;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Saved;

/** The short code of each meeting, which opens its lobby. A meeting has one code at a time; rotating ends the older. */
public final class JoinCodes {
    private final Drawer<Code> drawer;

    JoinCodes(Records records) {
        this.drawer = new Drawer<>(records, "join-code", Code.class);
    }

    record Code(RoomId meeting, String code) {}

    /** The meeting's code; it gets one if it has none. */
    public Future<String> of(RoomId meeting) {
        return drawer.load(meeting.value())
                .compose(found ->
                        found.map(code -> Future.succeededFuture(code.code())).orElseGet(() -> first(meeting)));
    }

    private Future<String> first(RoomId meeting) {
        String code = Secrets.code();
        return drawer.create(Drawer.Label.of(meeting.value()).withKey(code), new Code(meeting, code))
                .compose(saved -> saved == Saved.SAVED ? Future.succeededFuture(code) : of(meeting));
    }

    public Future<String> rotate(RoomId meeting) {
        String code = Secrets.code();
        return drawer.put(Drawer.Label.of(meeting.value()).withKey(code), new Code(meeting, code))
                .compose(saved -> saved == Saved.SAVED ? Future.succeededFuture(code) : rotate(meeting));
    }

    /** The meeting of that code as somebody typed it; empty for codes that never were and codes that no longer are. */
    public Future<Optional<RoomId>> find(String typed) {
        return TypedCode.read(typed)
                .map(code -> drawer.findByKey(code).map(found -> found.map(Code::meeting)))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }
}
