package org.sessioniv.rooms.hazelcast;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import org.sessioniv.rooms.peer.PeerCodec;

/** Asks a node for nothing but an answer: one byte, the number of the protocol, which no other message is. */
final class Ping {
    static final Buffer QUESTION = Buffer.buffer(new byte[] {(byte) PeerCodec.PROTOCOL});

    private Ping() {}

    static boolean isAsked(Buffer bytes) {
        return bytes.length() == QUESTION.length();
    }

    static Future<Void> check(Buffer answer) {
        return answer.equals(QUESTION)
                ? Future.succeededFuture()
                : Future.failedFuture("it speaks another protocol than " + PeerCodec.PROTOCOL);
    }
}
