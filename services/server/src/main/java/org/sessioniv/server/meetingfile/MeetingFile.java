package org.sessioniv.server.meetingfile;

import org.sessioniv.domain.programme.PrepareMeeting;
import org.sessioniv.domain.room.RoomId;

/** A meeting as its file tells it, without a fault: its id and the command that enters it. */
public record MeetingFile(RoomId meeting, PrepareMeeting.Prepare command) {}
