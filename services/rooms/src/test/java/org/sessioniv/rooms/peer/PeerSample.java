package org.sessioniv.rooms.peer;

import io.vertx.core.buffer.Buffer;
import java.util.function.Function;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.RoomMessage;
import org.sessioniv.rooms.RoomsFixture;

/** A value that goes over a bus, under a name, with its way to bytes and back. */
record PeerSample(String name, Object value, Function<Object, Buffer> write, Function<Buffer, Object> read) {
    private static final PeerCodec CODEC = new PeerCodec();

    static PeerSample of(String name, RoomMessage<?> message) {
        return new PeerSample(name, message, any -> CODEC.write((RoomMessage<?>) any), CODEC::readMessage);
    }

    static PeerSample of(String name, GatewayNews news) {
        return new PeerSample(name, news, any -> CODEC.write((GatewayNews) any), CODEC::readNews);
    }

    /** What a host replied to that message. */
    static <R> PeerSample of(String name, RoomMessage<R> asked, R reply) {
        return new PeerSample(name, reply, CODEC::writeReply, bytes -> read(asked, bytes));
    }

    Buffer bytes() {
        return write.apply(value);
    }

    /** A reply is read at once, or refused with the exception of which the future speaks. */
    private static <R> Object read(RoomMessage<R> asked, Buffer bytes) {
        var reply = CODEC.readReply(asked, bytes);
        if (reply.cause() instanceof RuntimeException refused) {
            throw refused;
        }
        return RoomsFixture.await(reply);
    }

    @Override
    public String toString() {
        return name;
    }
}
