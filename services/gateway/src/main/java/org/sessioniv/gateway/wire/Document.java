package org.sessioniv.gateway.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;

/** A board document as the room encoded it; its bytes are passed on as they are, never read here. */
public record Document(Buffer json) implements JsonSerializable {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Document of(JsonNode tree) {
        return new Document(Buffer.buffer(tree.toString()));
    }

    @Override
    public void serialize(JsonGenerator frame, SerializerProvider any) throws IOException {
        frame.writeRawValue(new ReadyJson(json.getBytes()));
    }

    @Override
    public void serializeWithType(JsonGenerator frame, SerializerProvider any, TypeSerializer type) throws IOException {
        serialize(frame, any);
    }
}
