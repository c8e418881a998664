package org.sessioniv.rooms.hazelcast;

import io.vertx.core.buffer.Buffer;
import org.sessioniv.rooms.peer.PeerCodec;

/** What a node says to the others once it stands in the register no more: two bytes, which no other message is. */
final class Leave {
    static final Buffer TAKEN = Buffer.buffer(new byte[] {(byte) PeerCodec.PROTOCOL, 'L'});

    private Leave() {}

    static boolean isTaken(Buffer bytes) {
        return bytes.equals(TAKEN);
    }
}
