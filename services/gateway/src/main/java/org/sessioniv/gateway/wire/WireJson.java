package org.sessioniv.gateway.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import org.sessioniv.journal.codec.DomainJson;

/** Reads and writes everything on the wire with one strict mapper. What is absent is left out. */
public final class WireJson {
    /** The one mapper of the wire; thread-safe. */
    public static final JsonMapper MAPPER = DomainJson.mapper()
            .rebuild()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private static final ObjectReader CLIENT_FRAMES = MAPPER.readerFor(ClientFrame.class);
    /** What goes out is read by people, at last. */
    private static final JsonMapper SHOWN =
            MAPPER.rebuild().addModule(DomainJson.shown()).build();

    private static final ObjectWriter SERVER_FRAMES = SHOWN.writerFor(ServerFrame.class);

    private WireJson() {}

    public static ClientFrame readFrame(String text) throws BadFrame {
        try {
            ClientFrame frame = CLIENT_FRAMES.readValue(text);
            if (frame == null) {
                throw new BadFrame(ServerFrame.Wrong.MALFORMED_FRAME, "A frame is a JSON object.");
            }
            return frame;
        } catch (InvalidTypeIdException unknown) {
            throw unknown.getTypeId() == null
                    ? new BadFrame(ServerFrame.Wrong.MALFORMED_FRAME, "A frame says its type.")
                    : new BadFrame(ServerFrame.Wrong.UNKNOWN_FRAME, "There is no frame of this type.");
        } catch (JacksonException | IllegalArgumentException malformed) {
            throw new BadFrame(ServerFrame.Wrong.MALFORMED_FRAME, "The frame is not as documented.");
        }
    }

    /** A frame as JSON in UTF-8. */
    public static byte[] bytes(ServerFrame frame) {
        try {
            return SERVER_FRAMES.writeValueAsBytes(frame);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a frame that cannot be written: " + frame.getClass(), impossible);
        }
    }

    /** Any other record of the wire as JSON text. */
    public static String write(Object body) {
        try {
            return SHOWN.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a body that cannot be written: " + body.getClass(), impossible);
        }
    }

    /** A command as it came in, for comparing it with another. */
    static String exactly(Object command) {
        try {
            return MAPPER.writeValueAsString(command);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a command that cannot be written: " + command.getClass(), impossible);
        }
    }
}
