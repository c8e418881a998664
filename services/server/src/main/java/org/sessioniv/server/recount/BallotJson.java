package org.sessioniv.server.recount;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.sessioniv.counting.json.BallotKind;
import org.sessioniv.counting.json.BallotTree;
import org.sessioniv.counting.model.BallotFileException;
import org.sessioniv.counting.model.Limits;
import org.sessioniv.counting.model.Profile;

/**
 * Our own form of a ballot file, for every kind of ballot and exact weights; described in
 * {@code services/counting/README.md}. It is read strictly and ballot by ballot: unknown and repeated fields, other
 * orders of the fields and unfit ballots are refused with their line.
 */
public final class BallotJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;

    private BallotJson(JsonParser parser) {
        this.parser = parser;
    }

    /** Throws {@link BallotFileException} for the first thing that is wrong. */
    public static Profile read(Reader text) throws IOException, BallotFileException {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            return new BallotJson(parser).read();
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new BallotFileException(line, words(e));
        }
    }

    private Profile read() throws IOException, BallotFileException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw wrong("a ballot file is one object in { }");
        }
        BallotTree list = list();
        name("ballots");
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw wrong("ballots is a list in [ ]");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            add(list);
        }
        if (parser.nextToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
            throw wrong("after the ballots the file ends");
        }
        return list.profile();
    }

    private BallotTree list() throws IOException, BallotFileException {
        try {
            BallotTree.checkFormat(field("format"));
            BallotKind kind = BallotTree.kind(field("kind"));
            return BallotTree.of(kind, field("options"));
        } catch (IllegalArgumentException | Limits.Exceeded unfit) {
            throw wrong(String.valueOf(unfit.getMessage()));
        }
    }

    /** The parser speaks to programmers; what people need is the place and what kind of thing is wrong there. */
    private static String words(JsonProcessingException wrong) {
        if (wrong instanceof JsonEOFException) {
            return "the file ends in the middle of its JSON";
        }
        if (String.valueOf(wrong.getOriginalMessage()).startsWith("Duplicate")) {
            return "a field stands twice in one object";
        }
        int column = wrong.getLocation() == null ? 0 : wrong.getLocation().getColumnNr();
        return "this is not JSON" + (column > 0 ? ", at column " + column + " or before it" : "");
    }

    private void add(BallotTree list) throws IOException, BallotFileException {
        long line = parser.currentTokenLocation().getLineNr();
        Object ballot = value();
        try {
            list.add(ballot);
        } catch (IllegalArgumentException | Limits.Exceeded unfit) {
            throw new BallotFileException(line, String.valueOf(unfit.getMessage()));
        }
    }

    private Object field(String name) throws IOException, BallotFileException {
        name(name);
        parser.nextToken();
        return value();
    }

    private Object value() throws IOException {
        return PlainTree.of(JSON.readTree(parser));
    }

    private void name(String name) throws IOException, BallotFileException {
        parser.nextToken();
        if (!name.equals(parser.currentName()) || parser.currentToken() != JsonToken.FIELD_NAME) {
            throw wrong("here belongs the field '" + name + "'");
        }
    }

    private BallotFileException wrong(String reason) {
        return new BallotFileException(parser.currentTokenLocation().getLineNr(), reason);
    }

    /** One ballot a line. Throws IllegalArgumentException for a profile of several kinds of ballots. */
    public static void write(Profile profile, Writer out) throws IOException {
        write(profile, BallotTree.kindOf(profile), out);
    }

    /** The same for ballots that are known to be of that kind, if there are any. */
    static void write(Profile profile, BallotKind kind, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            for (Map.Entry<String, Object> field :
                    BallotTree.written(profile, kind).entrySet()) {
                json.writeFieldName(field.getKey());
                if (field.getKey().equals("ballots")) {
                    writeLines((List<?>) field.getValue(), json);
                } else {
                    json.writePOJO(field.getValue());
                }
            }
            json.writeEndObject();
        }
    }

    private static void writeLines(List<?> ballots, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Object ballot : ballots) {
            json.writeRaw("\n");
            json.writePOJO(ballot);
        }
        json.writeRaw("\n");
        json.writeEndArray();
    }
}
