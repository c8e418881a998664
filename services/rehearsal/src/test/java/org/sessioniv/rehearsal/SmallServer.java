package org.sessioniv.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sessioniv.rehearsal.script.Person;
import org.sessioniv.rehearsal.wire.Wire;

/**
 * A real server on real sockets that speaks so much of the wire as a rehearsal needs, and can be told to break its
 * promises. It ends each participant's first connection after a number of frames, so that everybody must come back.
 */
final class SmallServer {
    static final String PASSWORD = "correct horse battery";
    private static final int FRAMES_OF_FIRST_LINE = 60;

    final SmallMeeting meeting = new SmallMeeting();

    private final Set<Fault> faults;
    private final Set<Fault> shown = new LinkedHashSet<>();
    private final Map<String, Person> signIns = new HashMap<>();
    private final Map<String, Person> tickets = new HashMap<>();
    private final Set<Viewer> viewers = new LinkedHashSet<>();
    private final Set<String> cutOnce = new LinkedHashSet<>();
    private final Set<String> answeredLate = new LinkedHashSet<>();
    private int secrets;
    private int port;

    /** A promise that the server breaks. */
    enum Fault {
        /** One participant never hears that a result was published, not even on coming back. */
        DROPS_A_CHANGE,
        /** One change carries an older version. */
        GOES_BACK,
        /** A ballot of one delegation is acked and thrown away. */
        FORGETS_BALLOTS,
        /** Requests for the floor of one delegation are acked and thrown away. */
        FORGETS_REQUESTS,
        /** Joining a working group is acked and changes nothing. */
        FORGETS_MEMBERS,
        /** What is done is first answered as if the store were away; no promise is broken. */
        ANSWERS_LATE
    }

    SmallServer(Set<Fault> faults) {
        this.faults = faults;
    }

    /** One connection after its hello. */
    private static final class Viewer {
        final Person person;
        final ServerWebSocket socket;
        final Map<String, Long> told = new HashMap<>();
        final Set<String> notes = new LinkedHashSet<>();
        int frames;

        Viewer(Person person, ServerWebSocket socket) {
            this.person = person;
            this.socket = socket;
        }
    }

    Future<Integer> start(Vertx vertx) {
        return listen(vertx.getOrCreateContext()).map(listening -> {
            port = listening.actualPort();
            return port;
        });
    }

    /** Two nodes of the same server; pages come from the first. They share all that they know, and one thread. */
    Future<List<HttpServer>> startTwo(Vertx vertx) {
        Context context = vertx.getOrCreateContext();
        return listen(context).compose(first -> {
            port = first.actualPort();
            return listen(context).map(second -> List.of(first, second));
        });
    }

    private Future<HttpServer> listen(Context context) {
        Promise<HttpServer> listening = Promise.promise();
        context.runOnContext(now -> context.owner()
                .createHttpServer()
                .requestHandler(this::answer)
                .webSocketHandler(this::connect)
                .listen(0)
                .onComplete(listening));
        return listening.future();
    }

    private void answer(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            JsonNode json = Wire.parse(body.toString());
            String sid = cookie(request);
            if (!("http://localhost:" + port).equals(request.getHeader("Origin"))) {
                reply(request, 403, Wire.object().put("code", "origin"));
            } else if (request.path().equals("/api/sign-in/password")) {
                boolean right = json.path("password").asText().equals(PASSWORD);
                signIn(request, right ? new Person("organiser", "Organiser", "") : null);
            } else if (request.path().equals("/api/sign-in/seat")) {
                signIn(request, signIns.remove(json.path("secret").asText()));
            } else if (!signIns.containsKey(sid)) {
                reply(request, 401, Wire.object().put("code", "signed-out"));
            } else if (request.path().equals("/api/ticket")) {
                String ticket = "ticket-" + secrets++;
                tickets.put(ticket, signIns.get(sid));
                reply(request, 200, Wire.object().put("ticket", ticket));
            } else {
                reply(request, 200, links(json.path("participants")));
            }
        });
    }

    private static String cookie(HttpServerRequest request) {
        return request.getCookie("sid") == null ? "" : request.getCookie("sid").getValue();
    }

    private void signIn(HttpServerRequest request, @Nullable Person person) {
        if (person == null) {
            reply(request, 401, Wire.object().put("code", "wrong"));
            return;
        }
        String sid = "sid-" + secrets++;
        signIns.put(sid, person);
        request.response().putHeader("Set-Cookie", "sid=" + sid + "; HttpOnly; Path=/");
        reply(
                request,
                200,
                Wire.object()
                        .put("state", "signed-in")
                        .put("meeting", SmallMeeting.ID)
                        .put("participant", person.participant())
                        .put("label", person.label())
                        .put("delegation", person.delegation()));
    }

    private ArrayNode links(JsonNode participants) {
        ArrayNode links = JsonNodeFactory.instance.arrayNode();
        for (JsonNode participant : participants) {
            String id = participant.asText();
            String delegation = id.substring(0, id.indexOf('-'));
            String secret = "secret-" + secrets++;
            signIns.put(secret, new Person(id, id.replace('-', ' '), delegation));
            links.add(Wire.object().put("participant", id).put("url", "http://localhost/s#" + secret));
        }
        return links;
    }

    private static void reply(HttpServerRequest request, int status, JsonNode json) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(json.toString());
    }

    private void connect(ServerWebSocket socket) {
        String origin = String.valueOf(socket.headers().get("Origin"));
        Viewer[] viewer = {null};
        socket.textMessageHandler(text -> {
            JsonNode frame = Wire.parse(text);
            if (viewer[0] == null) {
                Person person = tickets.remove(frame.path("ticket").asText());
                if (person == null || !origin.equals("http://localhost:" + port)) {
                    socket.close((short) 4401);
                    return;
                }
                viewer[0] = new Viewer(person, socket);
                viewers.add(viewer[0]);
                send(viewer[0], Wire.typed("welcome"));
            } else {
                hear(viewer[0], frame);
            }
        });
        socket.closeHandler(closed -> viewers.remove(viewer[0]));
    }

    private void hear(Viewer viewer, JsonNode frame) {
        String id = frame.path("room").asText();
        switch (frame.path("type").asText()) {
            case "watch" -> {
                SmallRoom room = meeting.room(id);
                long have = frame.path("have").longValue();
                viewer.told.put(id, room.version());
                send(
                        viewer,
                        have == 0
                                ? room.snapshot(viewer.person)
                                : withoutResult(viewer, room.change(viewer.person, have)));
            }
            case "submit" -> submit(viewer, meeting.room(id), frame);
            case "note-join" -> {
                viewer.notes.add(id);
                if (frame.path("revision").isNull()) {
                    send(viewer, meeting.room(id).note.state(id));
                } else {
                    meeting.room(id)
                            .note
                            .since(frame.path("revision").longValue())
                            .forEach(commit -> send(viewer, commit));
                }
            }
            default -> send(viewer, Wire.typed("beat").put("now", 0));
        }
    }

    private void submit(Viewer viewer, SmallRoom room, JsonNode frame) {
        String id = frame.path("id").asText();
        JsonNode command = frame.path("command");
        if (!room.answered.containsKey(id) && !isForgotten(command, viewer.person)) {
            if (command.path("type").asText().equals("note.commit")) {
                meeting.accept(room, command);
                room.grow();
                ObjectNode commit = room.note.commit(room.id, id, command);
                Set.copyOf(viewers).stream()
                        .filter(each -> each.notes.contains(room.id))
                        .forEach(each -> send(each, commit));
            } else {
                String code = meeting.decide(room, command, viewer.person);
                if (!code.isEmpty()) {
                    send(
                            viewer,
                            Wire.typed("refused")
                                    .put("id", id)
                                    .put("room", room.id)
                                    .put("code", code));
                    return;
                }
                tellAll();
            }
            room.answered.put(id, room.version());
        }
        if (faults.contains(Fault.ANSWERS_LATE) && answeredLate.add(id)) {
            send(
                    viewer,
                    Wire.typed("refused").put("id", id).put("room", room.id).put("code", "store-unavailable"));
            return;
        }
        long version = room.answered.getOrDefault(id, room.version());
        send(viewer, Wire.typed("done").put("id", id).put("room", room.id).put("version", version));
    }

    private boolean isForgotten(JsonNode command, Person by) {
        return switch (command.path("type").asText()) {
            case "poll.cast" ->
                faults.contains(Fault.FORGETS_BALLOTS) && by.delegation().equals("d1");
            case "group.join" -> faults.contains(Fault.FORGETS_MEMBERS);
            case "floor.request" ->
                faults.contains(Fault.FORGETS_REQUESTS) && by.delegation().equals("d2");
            default -> false;
        };
    }

    private void tellAll() {
        for (Viewer viewer : Set.copyOf(viewers)) {
            for (Map.Entry<String, Long> told : viewer.told.entrySet()) {
                SmallRoom room = meeting.room(told.getKey());
                if (room.version() > told.getValue()) {
                    ObjectNode change = room.change(viewer.person, told.getValue());
                    told.setValue(room.version());
                    send(viewer, spoiled(viewer, change));
                }
            }
        }
    }

    private ObjectNode spoiled(Viewer viewer, ObjectNode change) {
        if (viewer.frames > 5 && faults.contains(Fault.GOES_BACK) && shown.add(Fault.GOES_BACK)) {
            change.put("version", 0);
        }
        return withoutResult(viewer, change);
    }

    private ObjectNode withoutResult(Viewer viewer, ObjectNode change) {
        if (viewer.person.participant().equals("d3-1")
                && faults.contains(Fault.DROPS_A_CHANGE)
                && change.path("room").asText().equals(SmallMeeting.ID)) {
            change.path("set").properties().removeIf(document -> isPublished(document.getValue()));
        }
        return change;
    }

    private static boolean isPublished(JsonNode document) {
        return document.path("state").asText().equals("published");
    }

    private void send(Viewer viewer, JsonNode frame) {
        viewer.frames++;
        viewer.socket.writeTextMessage(frame.toString());
        if (viewer.frames == FRAMES_OF_FIRST_LINE && cutOnce.add(viewer.person.participant())) {
            viewers.remove(viewer);
            viewer.socket.close();
        }
    }
}
