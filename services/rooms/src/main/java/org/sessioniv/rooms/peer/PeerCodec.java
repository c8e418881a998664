package org.sessioniv.rooms.peer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Optional;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.BoardReply;
import org.sessioniv.rooms.FollowReply;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.NewsForm;
import org.sessioniv.rooms.NoteReply;
import org.sessioniv.rooms.Recalled;
import org.sessioniv.rooms.RoomMessage;

/**
 * Everything that goes over a bus, as bytes: a header in JSON, and beside it the ready-made documents and frames as
 * they are, each once ({@link PeerFrame}). What is of another protocol is refused as {@link OtherProtocol}, all else
 * that is not a message of this one as {@link UnreadableMessage}. Thread-safe.
 */
public final class PeerCodec implements NewsForm {
    /** Raised with every change of the form in which something is written that was written before. */
    public static final int PROTOCOL = 7;

    /** A whole message. The largest is the reply with a note: some megabytes for 60,000 words or 20,000 commits. */
    public static final int MAX_BYTES = 64 << 20;

    /** A header. The largest has a command in it, and what comes of that must go into an entry of the journal. */
    public static final int MAX_HEADER_BYTES = 4 << 20;

    /** The buffers of one message: more than a note's window has commits, and far more than a board has documents. */
    public static final int MAX_ATTACHMENTS = 1 << 16;

    private static final JsonMapper JSON = PeerJson.mapper();
    private static final ObjectWriter MESSAGES = JSON.writerFor(RoomMessage.class);
    private static final ObjectWriter NEWS = JSON.writerFor(GatewayNews.class);
    private static final ObjectWriter REPLIES = JSON.writerFor(Reply.class);
    private static final ObjectReader READS_MESSAGES = JSON.readerFor(RoomMessage.class);
    private static final ObjectReader READS_NEWS = JSON.readerFor(GatewayNews.class);

    /** What a host replied; of which kind it is follows from what it was asked. */
    private record Reply<R>(
            @JsonSerialize(using = AsItsKind.class) R reply) {}

    /** Says of an answer which of its cases it is, though the type of what is written is not known here. */
    private static final class AsItsKind extends JsonSerializer<Object> {
        @Override
        public void serialize(Object reply, JsonGenerator out, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(reply, out);
        }
    }

    /**
     * Prepares the reading and writing of every message, which the first one of its kind would else wait for: about a
     * second of work, for a worker's thread and not for an event loop.
     */
    public void warm() {
        PeerJson.kinds().forEach(kind -> {
            JSON.readerFor(kind);
            JSON.writerFor(kind);
        });
    }

    public Buffer write(RoomMessage<?> message) {
        return write(MESSAGES, message);
    }

    public RoomMessage<?> readMessage(Buffer bytes) {
        return read(READS_MESSAGES, bytes);
    }

    @Override
    public Buffer write(GatewayNews news) {
        return write(NEWS, news);
    }

    @Override
    public GatewayNews readNews(Buffer bytes) {
        return read(READS_NEWS, bytes);
    }

    /** The reply that a host gave to a message. */
    public Buffer writeReply(Object reply) {
        return write(REPLIES, new Reply<>(reply));
    }

    /** What was replied to that message; failed when the bytes cannot be read as a reply to it. */
    public <R> Future<R> readReply(RoomMessage<R> asked, Buffer bytes) {
        return asked.ask(new Replied(bytes));
    }

    private static Buffer write(ObjectWriter writer, Object value) {
        Attachments attachments = new Attachments();
        try {
            byte[] header = writer.withAttribute(Attachments.class, attachments).writeValueAsBytes(value);
            return new PeerFrame(Buffer.buffer(header), attachments.all()).bytes();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message that cannot be written: " + value.getClass(), e);
        }
    }

    private static <T> T read(ObjectReader reader, Buffer bytes) {
        PeerFrame frame = PeerFrame.read(bytes);
        Attachments attachments = new Attachments(frame.attachments());
        Optional<T> value;
        try {
            value = Optional.ofNullable(reader.withAttribute(Attachments.class, attachments)
                    .readValue(frame.header().getBytes()));
        } catch (IOException | RuntimeException unfit) {
            // Its own words may repeat what people wrote.
            throw new UnreadableMessage("its header is not such as this node writes, "
                    + unfit.getClass().getSimpleName());
        }
        if (!attachments.areAllRead()) {
            throw new UnreadableMessage("it has attachments of which the header does not speak");
        }
        return value.orElseThrow(() -> new UnreadableMessage("its header is null"));
    }

    /** Replies that have come: to each message the one that was meant for it. */
    private record Replied(Buffer bytes) implements RoomMessage.Host {
        private <R> Future<R> as(TypeReference<Reply<R>> type) {
            try {
                Reply<R> reply = read(JSON.readerFor(type), bytes);
                return Future.succeededFuture(reply.reply());
            } catch (OtherProtocol | UnreadableMessage refused) {
                return Future.failedFuture(refused);
            }
        }

        @Override
        public Future<Answer> submit(RoomMessage.Submit asked) {
            return as(new TypeReference<>() {});
        }

        @Override
        public Future<BoardReply> watch(RoomMessage.Watch asked) {
            return as(new TypeReference<>() {});
        }

        @Override
        public Future<NoteReply> joinNote(RoomMessage.JoinNote asked) {
            return as(new TypeReference<>() {});
        }

        @Override
        public Future<FollowReply> follow(RoomMessage.Follow asked) {
            return as(new TypeReference<>() {});
        }

        @Override
        public Future<Recalled> recall(RoomMessage.Recall asked) {
            return as(new TypeReference<>() {});
        }

        @Override
        public Future<Optional<Buffer>> noteAuthors(RoomMessage.NoteAuthors asked) {
            return as(new TypeReference<>() {});
        }

        @Override
        public Future<Boolean> unwatch(RoomMessage.Unwatch asked) {
            return as(new TypeReference<>() {});
        }
    }
}
