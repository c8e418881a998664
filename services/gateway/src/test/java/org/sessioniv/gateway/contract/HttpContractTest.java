package org.sessioniv.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.programme.GiveLook;
import org.sessioniv.domain.programme.MeetingLook;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.http.PlaceCallsTest;
import org.sessioniv.gateway.logos.Pictures;
import org.sessioniv.gateway.settings.GatewaySettings;
import org.sessioniv.gateway.wire.CallCode;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.RoomsFixture;

/** {@code openapi.yaml} names every call of the router and no other, and each is answered as it says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HttpContractTest {
    private static final JsonNode DOCUMENT = Contract.HTTP.document();
    private final LiveGateway gateway =
            LiveGateway.with(settings -> settings.with(new GatewaySettings.Switches(false, false, true)));

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void every_route_is_described_and_no_other() {
        Set<String> routes = new TreeSet<>();
        for (Route route : ((Router) gateway.router()).getRoutes()) {
            if (route.getPath() != null
                    && route.methods() != null
                    && !route.getPath().endsWith("/*")) {
                for (HttpMethod method : route.methods()) {
                    routes.add(method.name() + " " + route.getPath().replaceAll(":(\\w+)", "{$1}"));
                }
            }
        }
        assertEquals(routes, operations().keySet());
    }

    @Test
    void every_code_of_a_refusal_is_described_and_no_other() {
        Set<String> described = new TreeSet<>();
        DOCUMENT.findValues("x-codes").forEach(codes -> codes.forEach(code -> described.add(code.asText())));
        described.addAll(List.of("unexpected", "wrong-method"));
        // A knock is refused with the code of the room.
        described.removeAll(List.of("too-many-waiting", "room-busy"));
        // Places are refused with the codes of the rules.
        described.removeAll(List.of("no-such-group", "out-of-range", "places-changed", "too-many-to-place"));
        Set<String> known = new TreeSet<>();
        for (CallCode code : CallCode.values()) {
            known.add(code.word());
        }
        assertEquals(known, described);
    }

    @Test
    void every_example_is_as_its_schema_says() {
        Set<String> wrong = new TreeSet<>();
        for (Map.Entry<String, String> operation : operations().entrySet()) {
            check(operation.getValue() + "/requestBody", wrong);
            DOCUMENT.at(operation.getValue() + "/responses")
                    .fieldNames()
                    .forEachRemaining(status -> check(operation.getValue() + "/responses/" + status, wrong));
        }
        assertEquals(Set.of(), wrong);
    }

    private static void check(String place, Set<String> wrong) {
        DOCUMENT.at(place + "/content").fields().forEachRemaining(content -> {
            JsonNode example = content.getValue().path("example");
            String schema = place + "/content/" + content.getKey().replace("/", "~1") + "/schema";
            if (!example.isMissingNode()
                    && !Contract.HTTP.faultsAt(schema, example).isEmpty()) {
                wrong.add(place + ": " + Contract.HTTP.faultsAt(schema, example));
            }
        });
    }

    /** Each call is made once as it is meant; what comes back is held against the document by {@link Browser}. */
    @Test
    void every_call_is_answered_as_described() {
        Map<String, Integer> made = new TreeMap<>();
        String token = RoomsFixture.await(gateway.identity.organiser().createSetupToken("local"));
        String code = RoomsFixture.await(gateway.identity.codes().of(RoomsFixture.MEETING));
        Browser organiser = gateway.browser();
        String setup = "{\"token\":\"" + token + "\",\"password\":\"correct horse battery\"}";
        made.put("POST /api/setup", organiser.post("/api/setup", setup).status());
        String password = "{\"password\":\"correct horse battery\"}";
        made.put(
                "POST /api/sign-in/password",
                organiser.post("/api/sign-in/password", password).status());
        Browser.Reply links = organiser.post("/api/meetings/kyiv/links", "{\"participants\":[\"georgia-1\"]}");
        made.put("POST /api/meetings/{meeting}/links", links.status());
        String secret = links.json().path(0).path("url").asText().replaceAll(".*#", "");
        made.put(
                "POST /api/meetings/{meeting}/links/find",
                organiser
                        .post("/api/meetings/kyiv/links/find", "{\"secret\":\"" + secret + "\"}")
                        .status());
        Browser seat = gateway.browser();
        made.put(
                "POST /api/sign-in/seat",
                seat.post("/api/sign-in/seat", "{\"secret\":\"" + secret + "\"}")
                        .status());
        made.put("POST /api/ticket", seat.post("/api/ticket", "{}").status());
        made.put("GET /api/me", seat.get("/api/me").status());
        made.put(
                "GET /api/join/{code}",
                gateway.browser().get("/api/join/" + code).status());
        String join = "{\"code\":\"" + code + "\",\"name\":\"Nino\",\"delegation\":\"georgia\"}";
        made.put("POST /api/join", gateway.browser().post("/api/join", join).status());
        for (String path : List.of("join", "lobby", "nodes", "report?format=md", "report/preview")) {
            int status = organiser.get("/api/meetings/kyiv/" + path).status();
            made.put("GET /api/meetings/{meeting}/" + path.replaceAll("\\?.*", ""), status);
        }
        made.put(
                "GET /api/meetings/{meeting}/polls/{poll}",
                seat.get("/api/meetings/kyiv/polls/poll-1?format=preflib").status());
        made.put(
                "POST /api/meetings/{meeting}/places",
                organiser
                        .post("/api/meetings/kyiv/places", PlaceCallsTest.NO_GROUPS)
                        .status());
        String file = Base64.getEncoder().encodeToString(Pictures.png(64, 32));
        Browser.Reply logo = organiser.post("/api/meetings/kyiv/logos", "{\"content\":\"" + file + "\"}");
        made.put("POST /api/meetings/{meeting}/logos", logo.status());
        String hash = logo.json().path("hash").asText();
        gateway.submit(
                RoomsFixture.MEETING,
                Directory.ORGANISER,
                new GiveLook.Give(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new MeetingLook.Logo(hash, 64, 32))));
        made.put(
                "GET /api/meetings/{meeting}/logos/{hash}",
                gateway.browser().get("/api/meetings/kyiv/logos/" + hash).status());
        made.put(
                "POST /api/meetings/{meeting}/join/rotate",
                organiser.post("/api/meetings/kyiv/join/rotate", "{}").status());
        for (String path : List.of(
                "/health/live",
                "/health/ready",
                "/metrics",
                "/openapi.yaml",
                "/asyncapi.yaml",
                "/report.schema.json")) {
            made.put("GET " + path, gateway.browser().get(path).status());
        }
        made.put("POST /api/sign-out", seat.post("/api/sign-out", "{}").status());
        seat.get("/socket").expect(426);
        gateway.seat(RoomsFixture.GEORGIA_1).tab();
        made.put("GET /socket", 101);
        assertEquals(operations().keySet(), made.keySet());
        made.forEach((call, status) -> assertTrue(
                DOCUMENT.at(operations().get(call) + "/responses").has(String.valueOf(status)) && status < 400, call));
    }

    @Test
    void the_documents_are_served_as_they_stand_in_the_sources() throws IOException {
        for (String name : List.of("openapi.yaml", "asyncapi.yaml")) {
            Browser.Reply reply = gateway.browser().get("/" + name).expect(200);
            assertEquals(Files.readString(Golden.document(name)), reply.text());
            assertEquals("application/yaml; charset=utf-8", reply.header("Content-Type"));
            assertEquals("no-cache", reply.header("Cache-Control"));
        }
    }

    @Test
    void an_answer_that_is_not_described_is_noticed() {
        for (HttpContract.Answer wrong : List.of(
                new HttpContract.Answer("GET", "/api/me", 418, "application/json", "{}"),
                new HttpContract.Answer("GET", "/api/me", 200, "text/plain", "{}"),
                new HttpContract.Answer("GET", "/api/me", 200, "application/json", "{}"),
                new HttpContract.Answer(
                        "GET", "/api/me", 200, "application/json", "{\"state\":\"signed-out\",\"x\":1}"),
                new HttpContract.Answer(
                        "POST", "/api/ticket", 401, "application/json", "{\"code\":\"x\",\"detail\":\"\"}"),
                new HttpContract.Answer("GET", "/api/nowhere", 200, "application/json", "{}"))) {
            assertThrows(AssertionError.class, () -> HttpContract.check(wrong), wrong::toString);
        }
    }

    /** The operations of the document by method and path, with their places. */
    private static Map<String, String> operations() {
        Map<String, String> operations = new TreeMap<>();
        DOCUMENT.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> operations.put(
                                method.toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                "/paths/" + path.getKey().replace("/", "~1") + "/" + method)));
        return operations;
    }
}
