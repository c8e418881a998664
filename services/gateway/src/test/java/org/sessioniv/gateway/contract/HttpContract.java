package org.sessioniv.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.gateway.wire.WireJson;

/** Holds an answer against {@code openapi.yaml}: its status, its media type, its body, and the code of a refusal. */
public final class HttpContract {
    private HttpContract() {}

    /** An answer as a test got it. */
    public record Answer(String method, String path, int status, String mediaType, String text) {}

    /** Fails for an answer that is not as documented. */
    public static void check(Answer answer) {
        String path = answer.path().replaceAll("[?#].*", "");
        Optional<String> operation = operationOf(answer.method(), path);
        if (operation.isPresent()) {
            checkOperation(operation.get(), answer);
        } else if (path.startsWith("/api/")) {
            require(answer.status() == 404 || answer.status() == 400, answer, "only documented calls are answered");
        }
    }

    /** The place in the document of the operation that an address names. */
    static Optional<String> operationOf(String method, String path) {
        JsonNode paths = Contract.HTTP.document().path("paths");
        for (String template : (Iterable<String>) paths::fieldNames) {
            String word = method.toLowerCase(Locale.ROOT);
            if (path.matches(template.replaceAll("\\{\\w+}", "[^/]+"))
                    && paths.path(template).has(word)) {
                return Optional.of("/paths/" + template.replace("/", "~1") + "/" + word);
            }
        }
        return Optional.empty();
    }

    private static void checkOperation(String operation, Answer answer) {
        String place = operation + "/responses/" + answer.status();
        JsonNode documented = Contract.HTTP.document().at(place);
        if (documented.isMissingNode() && answer.status() == 404) {
            return;
        }
        require(!documented.isMissingNode(), answer, "no such status is documented");
        JsonNode contents = documented.path("content");
        require(contents.isEmpty() == answer.text().isEmpty(), answer, "a body where none is documented, or none");
        if (contents.isEmpty()) {
            return;
        }
        String type = answer.mediaType().replaceAll(";.*", "").strip();
        require(contents.has(type), answer, "no such media type is documented: " + type);
        if (type.equals("application/json")) {
            String schema = place + "/content/" + type.replace("/", "~1") + "/schema";
            Set<ValidationMessage> faults = Contract.HTTP.faultsAt(schema, json(answer));
            require(faults.isEmpty(), answer, faults.toString());
        }
        if (documented.has("x-codes")) {
            Set<String> codes = new HashSet<>();
            documented.path("x-codes").forEach(code -> codes.add(code.asText()));
            require(codes.contains(json(answer).path("code").asText()), answer, "no such code is documented");
        }
    }

    private static JsonNode json(Answer answer) {
        try {
            return WireJson.MAPPER.readTree(answer.text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + answer, e);
        }
    }

    private static void require(boolean holds, Answer answer, String what) {
        if (!holds) {
            throw new AssertionError(what + "; in answer to " + answer.method() + " " + answer.path() + ": "
                    + answer.status() + " " + answer.text());
        }
    }
}
