package org.sessioniv.server.recount;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.BallotFileException;
import org.sessioniv.counting.model.Fault;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Limits;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.OptionNames;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Weight;

/**
 * Our own form of a ballot file, for every kind of ballot and exact weights; described in
 * {@code services/counting/README.md}. It is read strictly and ballot by ballot: unknown and repeated fields, other
 * orders of the fields and unfit ballots are refused with their line.
 */
public final class BallotJson {
    static final String FORMAT = "session-iv-ballots/1";
    private static final ObjectMapper JSON = ResultJson.mapper();

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
        String format = field("format").asText();
        if (!format.equals(FORMAT)) {
            throw wrong("the format is '" + FORMAT + "', not '" + format + "'");
        }
        JsonNode tag = field("kind");
        BallotKind kind = BallotKind.tagged(tag.asText()).orElse(null);
        if (kind == null) {
            throw wrong(tag + " is no kind of ballot");
        }
        Profile.Builder builder;
        List<Option> options;
        try {
            options = options(field("options"));
            builder = Profile.of(options);
        } catch (IllegalArgumentException | Limits.Exceeded unfit) {
            throw wrong(String.valueOf(unfit.getMessage()));
        }
        name("ballots");
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw wrong("ballots is a list in [ ]");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            addBallot(kind, options, builder);
        }
        if (parser.nextToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
            throw wrong("after the ballots the file ends");
        }
        return builder.build();
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

    private static List<Option> options(JsonNode names) {
        OptionNames options = new OptionNames();
        for (JsonNode name : names) {
            options.add(BallotKind.name(name));
        }
        if (options.options().isEmpty()) {
            throw new IllegalArgumentException("options is a list of one option or more");
        }
        return options.options();
    }

    private void addBallot(BallotKind kind, List<Option> options, Profile.Builder builder)
            throws IOException, BallotFileException {
        long line = parser.currentTokenLocation().getLineNr();
        JsonNode ballot = JSON.readTree(parser);
        try {
            if (!ballot.isObject() || !ballot.has("answer") || ballot.size() > (ballot.has("weight") ? 2 : 1)) {
                throw new IllegalArgumentException("a ballot has an answer, perhaps a weight, and nothing else");
            }
            Ballot read = kind.read(ballot.path("answer"));
            List<Fault> faults = kind.check(read, options);
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(
                        faults.stream().map(Fault::sentence).collect(Collectors.joining(" ")));
            }
            builder.add(read, weight(ballot.path("weight")));
        } catch (IllegalArgumentException | Limits.Exceeded unfit) {
            throw new BallotFileException(line, String.valueOf(unfit.getMessage()));
        }
    }

    private static Weight weight(JsonNode weight) {
        if (weight.isMissingNode()) {
            return Weight.ONE;
        }
        if (!weight.isTextual() && !weight.isIntegralNumber()) {
            throw new IllegalArgumentException("a weight is a whole number or a text such as \"1.5\", not " + weight);
        }
        return Weight.parse(weight.asText());
    }

    private JsonNode field(String name) throws IOException, BallotFileException {
        name(name);
        parser.nextToken();
        return JSON.readTree(parser);
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
        Set<BallotKind> kinds =
                profile.groups().keySet().stream().map(BallotKind::of).collect(Collectors.toSet());
        if (kinds.size() > 1) {
            throw new IllegalArgumentException("a file holds one kind of ballots, here are " + kinds);
        }
        write(profile, kinds.stream().findFirst().orElse(BallotKind.APPROVAL), out);
    }

    /** The same for ballots that are known to be of that kind, if there are any. */
    static void write(Profile profile, BallotKind kind, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeStringField("kind", kind.tag());
            json.writePOJOField("options", profile.options());
            json.writeArrayFieldStart("ballots");
            for (Map.Entry<Ballot, Fraction> group : profile.groups().entrySet()) {
                json.writeRaw("\n");
                json.writeStartObject();
                json.writeStringField("weight", group.getValue().toString());
                json.writePOJOField("answer", kind.written(group.getKey()));
                json.writeEndObject();
            }
            json.writeRaw("\n");
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
