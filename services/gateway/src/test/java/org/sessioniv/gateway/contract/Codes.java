package org.sessioniv.gateway.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.gateway.wire.CallCode;
import org.sessioniv.gateway.wire.RefusalCode;
import org.sessioniv.rooms.Answer;

/** The codes with which a command or a call can be refused: by the rules, by the room, or by the gateway. */
final class Codes {
    private Codes() {}

    static List<String> ofCommands() {
        Stream<String> rules = Arrays.stream(Rejection.Code.values()).map(Rejection.Code::word);
        Stream<String> rooms = Stream.of(
                Answer.ID_REUSED,
                Answer.UNKNOWN_ROOM,
                Answer.ROOM_BUSY,
                Answer.STORE_UNAVAILABLE,
                Answer.ACT_FAILED,
                Answer.ROOM_STOPPED);
        Stream<String> gateway = Arrays.stream(RefusalCode.values()).map(RefusalCode::word);
        return Stream.of(rules, rooms, gateway)
                .flatMap(codes -> codes)
                .distinct()
                .sorted()
                .toList();
    }

    /** Those of HTTP calls; a call that reaches a room may be refused with any code of a command. */
    static List<String> ofCalls() {
        return Stream.concat(Arrays.stream(CallCode.values()).map(CallCode::word), ofCommands().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
