package org.sessioniv.reports.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.RoomReport;
import org.sessioniv.reports.compose.ResultSentence;
import org.sessioniv.reports.compose.SpeakingTime;
import org.sessioniv.reports.document.CleanText;
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
        text(tree, "journalHead", report.journalHead());
        if (report.places() != null) {
            tree.set("places", places(report.places()));
        }
        tree.set("meeting", meeting(report.meeting()));
        tree.set("delegations", array(report.delegations(), ReportTree::delegation));
        tree.set("topics", array(report.topics(), ReportTree::topic));
        tree.set("topicPolls", array(report.topicPolls(), poll -> poll(poll, document.words())));
        tree.set("recommendations", array(document.findings().recommendations(), ReportTree::stated));
        tree.set("decisions", array(document.findings().decisions(), ReportTree::stated));
        tree.set("actions", array(document.findings().actions(), ReportTree::action));
        tree.set("rooms", array(report.rooms(), room -> room(room, document.words())));
        tree.set("speakingTimes", array(SpeakingTime.of(report), ReportTree::speakingTime));
        return tree;
    }

    private static ObjectNode meeting(MeetingReport.Meeting meeting) {
        ObjectNode node = NODES.objectNode();
        text(node, "id", meeting.id());
        text(node, "title", meeting.title());
        text(node, "place", meeting.place());
        text(node, "from", meeting.from().toString());
        text(node, "to", meeting.to().toString());
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

    private static ObjectNode poll(PollReport poll, Words words) {
        ObjectNode node = NODES.objectNode();
        text(node, "id", poll.id());
        node.put("number", poll.number());
        text(node, "question", poll.question());
        text(node, "method", name(poll.method()));
        text(node, "rule", poll.rule());
        text(node, "state", name(poll.state()));
        time(node, "openedAt", poll.openedAt());
        time(node, "closedAt", poll.closedAt());
        text(node, "annulled", poll.annulled());
        if (poll.again() != null) {
            node.put("again", poll.again());
        }
        node.set("options", array(poll.options(), option -> {
            ObjectNode each = NODES.objectNode();
            text(each, "id", option.id());
            text(each, "title", option.title());
            return each;
        }));
        if (poll.outcome() != null) {
            node.set("outcome", outcome(poll.outcome()));
        }
        if (!poll.roll().isEmpty()) {
            node.set("roll", array(poll.roll(), ReportTree::voter));
        }
        text(node, "sentence", ResultSentence.of(poll, words));
        return node;
    }

    private static ObjectNode voter(PollReport.Voter voter) {
        ObjectNode node = NODES.objectNode();
        text(node, "delegation", voter.delegation());
        PollReport.Vote vote = voter.vote();
        node.put("voted", vote != null);
        if (vote != null) {
            text(node, "by", vote.by());
            time(node, "at", vote.at());
        }
        return node;
    }

    private static ObjectNode outcome(PollReport.Outcome outcome) {
        ObjectNode node = NODES.objectNode();
        node.set("counts", array(outcome.counts(), count -> {
            ObjectNode each = NODES.objectNode();
            text(each, "option", count.option());
            if (count.sides() != null) {
                each.put("no", count.sides().no()).put("abstain", count.sides().abstain());
            }
            return each.put("count", count.count());
        }));
        node.set("elected", texts(outcome.decision().elected()));
        ArrayNode tied = node.putArray("tied");
        text(node, "decidedBy", outcome.decision().read(new DecidedBy(tied)));
        if (outcome.decision() instanceof PollReport.Selected selected && selected.settled() != null) {
            text(node, "tieBecause", selected.settled().because());
        }
        PollReport.Turnout turnout = outcome.turnout();
        node.put("entitled", turnout.entitled()).put("cast", turnout.cast()).put("abstained", turnout.abstained());
        PollReport.Quorum quorum = turnout.quorum();
        node.put("quorumNeeded", quorum == null ? 0 : quorum.needed()).put("quorumMet", quorum == null || quorum.met());
        if (outcome.decision() instanceof PollReport.Answered answered) {
            node.put("adopted", answered.adopted());
            PollReport.Majority majority = answered.majority();
            if (majority != null) {
                ObjectNode needed = node.putObject("majority");
                text(needed, "part", name(majority.part()));
                text(needed, "base", name(majority.base()));
                needed.put("needed", majority.needed());
            }
        }
        return node;
    }

    /** The word for what settled a result; whoever is tied goes into the array. */
    private record DecidedBy(ArrayNode tied) implements PollReport.Decision.Reader<String> {
        @Override
        public String undecided(PollReport.Undecided decision) {
            return name(decision.reason());
        }

        @Override
        public String selected(PollReport.Selected decision) {
            decision.tied().forEach(each -> tied.add(texts(each)));
            if (decision.settled() != null) {
                return "tie-" + name(decision.settled().by());
            }
            return decision.tied().isEmpty() ? "count" : "tie-unresolved";
        }

        @Override
        public String answered(PollReport.Answered decision) {
            return "majority";
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

    private static ObjectNode room(RoomReport room, Words words) {
        ObjectNode node = NODES.objectNode();
        text(node, "id", room.id());
        text(node, "kind", name(room.kind()));
        text(node, "title", room.title());
        text(node, "topic", room.topic());
        node.set("delegations", texts(room.delegations()));
        node.set("polls", array(room.polls(), poll -> poll(poll, words)));
        node.set("speeches", array(room.speeches(), ReportTree::speech));
        if (room.note() != null) {
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
        return node.put("spokenMs", speech.spoken().toMillis());
    }

    private static ObjectNode speakingTime(SpeakingTime time) {
        ObjectNode node = NODES.objectNode();
        text(node, "delegation", time.delegation().isEmpty() ? null : time.delegation());
        node.put("speeches", time.speeches()).put("pointsOfOrder", time.pointsOfOrder());
        return node.put("spokenMs", time.spoken().toMillis());
    }

    private static void text(ObjectNode node, String name, @Nullable String text) {
        if (text != null) {
            node.put(name, CleanText.lines(text));
        }
    }

    private static void time(ObjectNode node, String name, @Nullable Instant instant) {
        if (instant != null) {
            node.put(name, instant.toEpochMilli());
        }
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(each -> array.add(CleanText.lines(each)));
        return array;
    }

    private static <T> ArrayNode array(List<T> items, Function<T, ObjectNode> node) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(each -> array.add(node.apply(each)));
        return array;
    }
}
