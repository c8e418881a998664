package org.sessioniv.rooms.nodes;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Saved;
import org.sessioniv.journal.StoredRecord;
import org.sessioniv.rooms.NodeId;

/** The records of the nodes in the store. A record's version is the count of its node's beats. */
final class NodeRegister {
    private static final String KIND = "node";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Records records;

    NodeRegister(Records records) {
        this.records = records;
    }

    /** A card as it stands there, after so many beats. */
    record Entry(NodeCard card, long beats) {}

    /** What of a card is stored, beside the name that is the record's id. */
    private record Stored(String start, int protocol, String address, boolean joining, long wallMs) {}

    /** Stores the card as its node's next beat; false when another beat than the one before stands there. */
    Future<Boolean> write(NodeCard card, long beats) {
        Stored stored = new Stored(card.start(), card.protocol(), card.address(), card.joining(), card.wallMs());
        try {
            Body body = Body.utf8(MAPPER.writeValueAsString(stored));
            StoredRecord record = new StoredRecord(key(card.node()), beats, Optional.empty(), Optional.empty(), body);
            return records.save(record).map(saved -> saved == Saved.SAVED);
        } catch (JacksonException impossible) {
            throw new IllegalStateException("a card that cannot be written", impossible);
        }
    }

    Future<Optional<Entry>> find(NodeId node) {
        return records.load(key(node)).map(found -> found.map(NodeRegister::read));
    }

    Future<List<Entry>> all() {
        return page(new ArrayList<>(), "");
    }

    private Future<List<Entry>> page(List<Entry> before, String afterId) {
        return records.list(KIND, afterId, Records.MAX_LIST).compose(page -> {
            page.forEach(record -> before.add(read(record)));
            return page.isEmpty()
                    ? Future.succeededFuture(List.copyOf(before))
                    : page(before, page.get(page.size() - 1).key().id());
        });
    }

    Future<Boolean> remove(NodeId node) {
        return records.remove(key(node));
    }

    private static RecordKey key(NodeId node) {
        return new RecordKey(KIND, node.value());
    }

    private static Entry read(StoredRecord record) {
        NodeId node = new NodeId(record.key().id());
        try {
            Stored stored = MAPPER.readValue(record.body().utf8().getBytes(StandardCharsets.UTF_8), Stored.class);
            NodeCard card = new NodeCard(
                    node, stored.start(), stored.protocol(), stored.address(), stored.joining(), stored.wallMs());
            return new Entry(card, record.version());
        } catch (java.io.IOException unreadable) {
            throw new Refused("the record of node " + node.value() + " cannot be read: another release wrote it");
        }
    }
}
