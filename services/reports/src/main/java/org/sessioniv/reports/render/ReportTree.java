package org.sessioniv.reports.render;

import static org.sessioniv.reports.render.Tree.array;
import static org.sessioniv.reports.render.Tree.name;
import static org.sessioniv.reports.render.Tree.text;
import static org.sessioniv.reports.render.Tree.texts;
import static org.sessioniv.reports.render.Tree.time;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sessioniv.reports.Choice;
import org.sessioniv.reports.Choice.Part;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.RoomReport;
import org.sessioniv.reports.compose.SpeakingTime;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.document.Findings;
import org.sessioniv.reports.document.PlainText;
import org.sessioniv.reports.words.Words;

/** Lays out a report as a tree of JSON; the order of the calls here is the order in the file. */
final class ReportTree {
    private static final String FORMAT = "session-iv-report";
    private static final int VERSION = 1;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReportTree() {}

    static ObjectNode of(Document document) {
        MeetingReport report = document.facts();
        ObjectNode tree = NODES.objectNode();
        tree.put("format", FORMAT).put("version", VERSION);
        tree.put("language", document.words().language().word());
        tree.put("asOf", report.asOf().toEpochMilli());
        tree.put("zone", report.zone().getId());
        tree.set("contents", contents(report.choice()));
        if (report.journalHead() != null) {
            tree.put("journalHead", report.journalHead());
        }
        if (report.places() != null) {
            tree.set("places", places(report.places()));
        }
        tree.set("meeting", meeting(report.meeting(), report.choice()));
        Words words = document.words();
        Choice choice = report.choice();
        Map<Part, Runnable> parts = new LinkedHashMap<>();
        parts.put(Part.DELEGATIONS, () -> tree.set("delegations", array(report.delegations(), ReportTree::delegation)));
        parts.put(Part.TOPICS, () -> {
            tree.set("topics", array(report.topics(), ReportTree::topic));
            tree.set("topicPolls", array(report.topicPolls(), poll -> PollTree.of(poll, words)));
        });
        Findings findings = document.findings();
        parts.put(
                Part.RECOMMENDATIONS,
                () -> tree.set("recommendations", array(findings.recommendations(), ReportTree::stated)));
        parts.put(Part.DECISIONS, () -> tree.set("decisions", array(findings.decisions(), ReportTree::stated)));
        parts.put(Part.ACTIONS, () -> tree.set("actions", array(findings.actions(), ReportTree::action)));
        parts.forEach((part, told) -> {
            if (choice.tells(part)) {
                told.run();
            }
        });
        tree.set("rooms", array(report.rooms(), room -> room(room, choice, words)));
        if (choice.tells(Part.SPEAKERS)) {
            tree.set("speakingTimes", array(SpeakingTime.of(report), ReportTree::speakingTime));
        }
        return tree;
    }

    /** What was chosen to be in it. */
    private static ObjectNode contents(Choice choice) {
        ObjectNode node = NODES.objectNode();
        text(node, "room", choice.room());
        node.set("parts", texts(choice.told().map(Part::word).toList()));
        text(node, "attribution", choice.attribution().word());
        return node;
    }

    private static ObjectNode meeting(MeetingReport.Meeting meeting, Choice choice) {
        ObjectNode node = NODES.objectNode();
        text(node, "id", meeting.id());
        text(node, "title", meeting.title());
        text(node, "place", meeting.place());
        text(node, "from", meeting.from().toString());
        text(node, "to", meeting.to().toString());
        if (!choice.tells(Part.PROGRAMME)) {
            return node;
        }
        node.set("sessions", array(meeting.sessions(), session -> {
            ObjectNode each = NODES.objectNode();
            text(each, "id", session.id());
            text(each, "title", session.title());
            text(each, "subject", session.subject());
            text(each, "date", session.date() == null ? null : session.date().toString());
            return each;
        }));
        return node;
    }

    private static ObjectNode places(MeetingReport.Places places) {
        ObjectNode node = NODES.objectNode().put("at", places.at().toEpochMilli());
        text(node, "seed", places.seed());
        return node.put("firstWish", places.firstWish())
                .put("laterWish", places.laterWish())
                .put("otherThanWished", places.otherThanWished())
                .put("withoutWish", places.withoutWish())
                .put("byHand", places.byHand())
                .put("ofRapporteurs", places.ofRapporteurs())
                .put("joined", places.joined());
    }

    private static ObjectNode delegation(MeetingReport.Delegation delegation) {
        ObjectNode node = NODES.objectNode();
        text(node, "id", delegation.id());
        text(node, "name", delegation.name());
        text(node, "short", delegation.shortName());
        text(node, "kind", delegation.kind());
        node.put("votes", delegation.votes()).put("seats", delegation.seats());
        ArrayNode capacities = node.putArray("capacities");
        delegation
                .capacities()
                .forEach(each -> capacities
                        .addObject()
                        .put("capacity", name(each.capacity()))
                        .put("seats", each.seats()));
        return node;
    }

    private static ObjectNode topic(MeetingReport.Topic topic) {
        ObjectNode node = NODES.objectNode();
        text(node, "id", topic.id());
        text(node, "title", topic.title());
        text(node, "why", topic.why());
        text(node, "question", topic.question());
        text(node, "by", topic.by());
        text(node, "state", name(topic.state()));
        topic.sponsors().forEach(node.putArray("sponsors")::add);
        text(node, "returned", topic.returned());
        lineage(node, topic.lineage());
        return node;
    }

    /** Nothing where the topic was neither made of others nor merged or split. */
    private static void lineage(ObjectNode topic, MeetingReport.Lineage lineage) {
        if (lineage.equals(MeetingReport.Lineage.NONE)) {
            return;
        }
        lineage.from().forEach(topic.putArray("madeOf")::add);
        lineage.into().forEach(topic.putArray("madeInto")::add);
        lineage.authors().forEach(topic.putArray("authors")::add);
        if (lineage.waived() != null) {
            text(topic, "consentWaived", lineage.waived());
            lineage.without().forEach(topic.putArray("withoutConsentOf")::add);
        }
    }

    private static ObjectNode stated(Findings.Stated stated) {
        ObjectNode node = NODES.objectNode().put("number", stated.number());
        text(node, "room", stated.origin().room());
        text(node, "text", PlainText.of(stated.content()));
        return node;
    }

    private static ObjectNode action(Findings.Action action) {
        ObjectNode node = NODES.objectNode().put("number", action.item().number());
        text(node, "room", action.origin().room());
        text(node, "text", PlainText.of(action.item().content()));
        text(node, "who", action.item().who());
        text(node, "due", action.item().due());
        return node;
    }

    private static ObjectNode room(RoomReport room, Choice choice, Words words) {
        ObjectNode node = NODES.objectNode();
        text(node, "id", room.id());
        text(node, "kind", name(room.kind()));
        text(node, "title", room.title());
        text(node, "topic", room.topic());
        if (choice.namesDelegations()) {
            node.set("delegations", texts(room.delegations()));
        }
        if (choice.tells(Part.POLLS)) {
            node.set("polls", array(room.polls(), poll -> PollTree.of(poll, words)));
        }
        if (choice.tells(Part.SPEAKERS)) {
            node.set("speeches", array(room.speeches(), ReportTree::speech));
        }
        if (choice.tells(Part.NOTES) && room.note() != null) {
            node.set("note", CleanJson.of(room.note()));
        }
        return node;
    }

    private static ObjectNode speech(RoomReport.Speech speech) {
        ObjectNode node = NODES.objectNode();
        text(node, "delegation", speech.delegation());
        text(node, "label", speech.label());
        text(node, "kind", name(speech.kind()));
        time(node, "startedAt", speech.startedAt());
        return node.put("spokenMs", speech.spoken().toMillis())
                .put("speakingTimeMs", speech.speakingTime().toMillis());
    }

    private static ObjectNode speakingTime(SpeakingTime time) {
        ObjectNode node = NODES.objectNode();
        text(node, "delegation", time.delegation().isEmpty() ? null : time.delegation());
        node.put("speeches", time.speeches()).put("pointsOfOrder", time.pointsOfOrder());
        return node.put("spokenMs", time.spoken().toMillis());
    }
}
