package org.sessioniv.gateway.wire;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.notesteps.RefusedException;

/** Reads the command of a submit frame, and makes the fingerprint by which a repetition is told from a change. */
public final class CommandCodec {
    private CommandCodec() {}

    /** A command that was read, and the fingerprint of what it says. */
    public record Read(RoomCommand command, String fingerprint) {}

    /** The command of a submit frame with that id, or the refusal that its sender gets. */
    public static Read read(RoomId room, String id, JsonNode json) throws BadCommand {
        if (!(json instanceof ObjectNode body) || !body.path("type").isTextual()) {
            throw new BadCommand(RefusalCode.MALFORMED_COMMAND, "A command is an object that says its type.");
        }
        Optional<CommandTag> tag = CommandTag.find(body.path("type").textValue());
        if (tag.isEmpty()) {
            throw new BadCommand(RefusalCode.UNKNOWN_COMMAND, "There is no command of this type.");
        }
        ObjectNode said = body.deepCopy().without("type");
        if (tag.get() == CommandTag.NOTE_COMMIT && said.putIfAbsent("ref", TextNode.valueOf(id)) != null) {
            throw new BadCommand(RefusalCode.MALFORMED_COMMAND, "The id of the frame is the commit's reference.");
        }
        try {
            RoomCommand command = WireJson.MAPPER.treeToValue(said, tag.get().type());
            return new Read(command, fingerprint(room, tag.get(), command));
        } catch (JacksonException | IllegalArgumentException | RefusedException malformed) {
            throw bad(malformed);
        }
    }

    /** Steps that the note's schema does not know are refused as the room refuses those that it does not allow. */
    private static BadCommand bad(Throwable malformed) {
        for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                String reason = refused.refusal().code().code();
                return new BadCommand(
                        RefusalCode.STEPS_REFUSED, reason + ": The steps are not such as a note can have.");
            }
        }
        return new BadCommand(RefusalCode.MALFORMED_COMMAND, "The command is not as documented.");
    }

    /** Computed from the command as it was understood, so spaces and the order of properties do not matter. */
    private static String fingerprint(RoomId room, CommandTag tag, RoomCommand command) {
        String said = room.value() + "\n" + tag.tag() + "\n" + WireJson.exactly(command);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** A command that cannot be understood, with the code of its refusal. */
    public static final class BadCommand extends Exception {
        private static final long serialVersionUID = 1;
        private final RefusalCode code;

        BadCommand(RefusalCode code, String detail) {
            super(detail, null, false, false);
            this.code = code;
        }

        public RefusalCode code() {
            return code;
        }

        public String detail() {
            return String.valueOf(getMessage());
        }
    }
}
